using System.Globalization;
using Consistency.Model;
using FluentValidation;
using FluentValidation.Results;

namespace Consistency.Checking.Faults;

/// <summary>How a claim's fault travels from its rule to a problem.</summary>
internal static class Fault
{
    private const int MaximumShown = 80;

    /// <param name="field">The path from the claim, in JSON names: "quantity.upper".</param>
    /// <param name="message">What is wrong and what to do.</param>
    public static void Add(this ValidationContext<Claim> context, string field, ProblemReason reason, string message) =>
        context.AddFailure(new ValidationFailure(field, message) { CustomState = reason });

    public static Problem ToProblem(ValidationFailure failure, string claimId, string path) => new(
        Shown(claimId),
        "",
        $"{path}.{failure.PropertyName}",
        (ProblemReason)failure.CustomState,
        failure.ErrorMessage);

    /// <summary>A fault of a claim that was read in a report, which no sender wrote: where in the text it is, and what.</summary>
    /// <param name="path">Of the report's text.</param>
    public static Problem OfRead(ValidationFailure failure, Claim claim, string path)
    {
        var place = claim.Evidence is { } evidence ? string.Create(CultureInfo.InvariantCulture, $" at {evidence.Start} to {evidence.End}") : "";
        return new Problem(
            claim.Id,
            claim.Source.Id,
            path,
            (ProblemReason)failure.CustomState,
            $"A claim read{place} was left out ({failure.PropertyName}): {failure.ErrorMessage}");
    }

    /// <summary>A text of the request for a message: its beginning, where it is long.</summary>
    public static string Shown(string text)
    {
        if (text.Length <= FieldLimits.Id)
            return text;
        var end = char.IsHighSurrogate(text[MaximumShown - 1]) ? MaximumShown - 1 : MaximumShown;
        return text[..end] + "…";
    }
}
