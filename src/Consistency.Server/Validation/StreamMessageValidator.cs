using System.Globalization;
using Consistency.Server.Errors;
using FluentValidation.Results;

namespace Consistency.Server.Validation;

/// <summary>Faults of a stream's messages, which share one call's limits. For one call, its messages in order.</summary>
internal sealed class StreamMessageValidator(ServerLimits limits)
{
    private readonly CheckContentValidator _content = new(limits);
    private int _messages;
    private int _claims;
    private int _reports;
    private long _bytes;

    /// <summary>The faults of the next message.</summary>
    /// <param name="parts">Its parts, each with what leads to it; <see cref="StreamMessageParts.Of"/>.</param>
    public List<ValidationFailure> Check(V1.CheckStreamRequest message, IReadOnlyList<(string Prefix, V1.CheckRequest Part)> parts)
    {
        var path = $"messages[{_messages}]";
        var isFirst = _messages++ == 0;
        _claims += parts.Sum(p => p.Part.Claims.Count);
        _reports += parts.Sum(p => p.Part.Reports.Count);
        _bytes += message.CalculateSize();
        var faults = new List<ValidationFailure>(RequestCounts.Check(_claims, _reports, limits).Under($"{path}."));
        if (_bytes > limits.MessageBytes)
            faults.Add(TooLarge(path));
        if (!isFirst && message.Settings is not null)
            faults.Add(RequestFaults.At($"{path}.settings", V1.ErrorReason.InvalidRequest, "Settings hold for the whole call: give them in the first message alone."));
        if (!(isFirst && message.Settings is not null) && parts.All(p => p.Part.Claims.Count + p.Part.Reports.Count == 0))
            faults.Add(RequestFaults.At(path, V1.ErrorReason.NothingToCheck, "There is nothing to check: give claims or reports."));
        // One that is over a limit by itself is not looked through.
        if (faults.Count == 0)
            faults.AddRange(parts.SelectMany(p => _content.Validate(p.Part).Errors.Under(p.Prefix)));
        return faults;
    }

    private ValidationFailure TooLarge(string path) => RequestFaults.At(
        path,
        V1.ErrorReason.StreamTooLarge,
        $"The call's messages are larger than {limits.MessageBytes} bytes together. Open another call for another story.",
        ("limit", limits.MessageBytes.ToString(CultureInfo.InvariantCulture)));
}
