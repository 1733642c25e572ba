using Consistency.Checking;
using Consistency.Server.Errors;
using Consistency.Server.Mapping;
using Consistency.Server.Validation;

namespace Consistency.Server.Handlers;

/// <summary>One call of CheckStream: what was sent so far, and what was found in it. For one thread.</summary>
internal sealed class StreamedCheck(RequestPacks packs, ServerLimits limits)
{
    private readonly StreamMessageValidator _validator = new(limits);
    private readonly StreamChanges _changes = new();
    private V1.CheckOptions _options = new();
    private RunningCheck? _check;
    private int _messages;

    /// <summary>Adds a message and tells what it changed.</summary>
    /// <exception cref="RequestException">The message has faults; the call ends.</exception>
    public V1.CheckStreamResponse Add(V1.CheckStreamRequest message, CancellationToken cancellation)
    {
        var parts = StreamMessageParts.Of(message, _messages++);
        var faults = _validator.Check(message, parts);
        _check ??= Open(message.Settings ?? new V1.CheckRequest(), parts[0].Prefix, faults);
        RequestFaults.ThrowIfAny(faults);
        var answer = _check.Add(parts.ToModel(), cancellation);
        cancellation.ThrowIfCancellationRequested();
        var response = answer.ToProto(_options);
        _changes.Add(answer, !_options.OmitExplanation, response);
        return response;
    }

    private RunningCheck Open(V1.CheckRequest settings, string prefix, List<FluentValidation.Results.ValidationFailure> faults)
    {
        var pack = packs.Compile(settings.RulePacks, settings.InlineRulePack, faults, prefix, settings.Options?.DisabledRules);
        _options = settings.Options ?? _options;
        try
        {
            return new RunningCheck(settings.ToModel(pack, limits) with { Claims = [], Reports = [] });
        }
        catch (CircularRelationsException circle)
        {
            throw new RequestException(CircleStatuses.Of(circle, prefix));
        }
    }
}
