using FluentValidation.Results;
using Google.Rpc;
using static Google.Rpc.BadRequest.Types;

namespace Consistency.Server.Errors;

/// <summary>Turns the faults of a request into one status that names all of them.</summary>
internal static class RequestFaults
{
    private static readonly V1.ErrorReason[] Limits =
        [V1.ErrorReason.TooManyClaims, V1.ErrorReason.TooManyReports, V1.ErrorReason.StreamTooLarge];

    /// <summary>A fault of one field.</summary>
    /// <param name="field">The path from the request, in JSON names: "relations[2].parts".</param>
    /// <param name="metadata">What ErrorInfo adds for a program.</param>
    public static ValidationFailure At(
        string field,
        V1.ErrorReason reason,
        string message,
        params (string Key, string Value)[] metadata) => new(field, message) { CustomState = new Kind(reason, metadata) };

    /// <exception cref="RequestException">There is a fault.</exception>
    public static void ThrowIfAny(IReadOnlyList<ValidationFailure> faults)
    {
        if (faults.Count == 0)
            return;
        var kinds = faults.Select(f => f.CustomState as Kind ?? Kind.Plain).ToList();
        var reason = ReasonOf(kinds);
        var code = Limits.Contains(reason) ? Code.ResourceExhausted : Code.InvalidArgument;
        var message = faults.Count == 1 ? $"{faults[0].PropertyName}: {faults[0].ErrorMessage}" : $"The request has {faults.Count} faults.";
        throw new RequestException(Statuses.Of(
            code,
            reason,
            message,
            faults.Select(f => new FieldViolation { Field = f.PropertyName, Description = f.ErrorMessage }),
            kinds.First(k => k.Reason == reason || reason == V1.ErrorReason.InvalidRequest).Metadata.Select(m => KeyValuePair.Create(m.Key, m.Value))));
    }

    // A limit outranks all; faults of one kind give that kind; mixed ones are just an invalid request.
    private static V1.ErrorReason ReasonOf(List<Kind> kinds)
    {
        if (kinds.Find(k => Limits.Contains(k.Reason)) is { } limit)
            return limit.Reason;
        return kinds.TrueForAll(k => k.Reason == kinds[0].Reason) ? kinds[0].Reason : V1.ErrorReason.InvalidRequest;
    }

    private sealed record Kind(V1.ErrorReason Reason, IReadOnlyList<(string Key, string Value)> Metadata)
    {
        public static readonly Kind Plain = new(V1.ErrorReason.InvalidRequest, []);
    }
}
