using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using static Google.Rpc.BadRequest.Types;

namespace Consistency.Server.Errors;

/// <summary>Builds google.rpc.Status with its details. Every status of this service has an ErrorInfo.</summary>
internal static class Statuses
{
    // Details travel in a trailer, and callers hold 8 KiB of trailers or so; base64 takes a third on top.
    private const int MaximumViolationBytes = 4096;

    // A server or a database that is started anew takes seconds.
    private static readonly Duration RetryDelay = new() { Seconds = 1 };

    /// <summary>The server stops, and what would go on for ever ends with it.</summary>
    public static Google.Rpc.Status Stopping => WithRetry(Of(Code.Unavailable, V1.ErrorReason.Stopping, "The server stops. Go on at another one, or at this one once it is back."));

    public static Google.Rpc.Status Of(
        Code code,
        V1.ErrorReason reason,
        string message,
        IEnumerable<FieldViolation>? violations = null,
        IEnumerable<KeyValuePair<string, string>>? metadata = null)
    {
        var info = new ErrorInfo { Domain = Reasons.Domain, Reason = Reasons.NameOf(reason) };
        foreach (var (key, value) in metadata ?? [])
            info.Metadata[key] = value;
        var status = new Google.Rpc.Status { Code = (int)code, Message = message, Details = { Any.Pack(info) } };
        if (violations is not null)
            AddViolations(status, [.. violations]);
        return status;
    }

    /// <summary>Adds when to try again, to the status of what may be otherwise then.</summary>
    public static Google.Rpc.Status WithRetry(Google.Rpc.Status status)
    {
        status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = RetryDelay }));
        return status;
    }

    /// <summary>The reason in a status's ErrorInfo; empty where it has none.</summary>
    public static string ReasonOf(Google.Rpc.Status status) =>
        status.Details.FirstOrDefault(d => d.Is(ErrorInfo.Descriptor))?.Unpack<ErrorInfo>().Reason ?? "";

    private static void AddViolations(Google.Rpc.Status status, IReadOnlyList<FieldViolation> violations)
    {
        var bad = new BadRequest();
        var bytes = 0;
        foreach (var violation in violations)
        {
            bytes += violation.CalculateSize();
            if (bytes > MaximumViolationBytes && bad.FieldViolations.Count > 0)
                break;
            bad.FieldViolations.Add(violation);
        }

        var more = violations.Count - bad.FieldViolations.Count;
        if (more > 0)
            status.Message += $" {more} more are not listed.";
        status.Details.Add(Any.Pack(bad));
    }
}
