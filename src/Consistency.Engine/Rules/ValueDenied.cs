using Consistency.Engine.Columns;
using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Engine.Values;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>Asserted here, denied there.</summary>
internal sealed class ValueDenied : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.ValueDenied,
        "What one speaker or source asserts, another denies.",
        [Severity.Contradiction, Severity.Tension, Severity.Notice],
        "“The ferry left the harbour”, says one report; “the ferry did not leave”, another.",
        "“The ferry left”, and another source that it left early; or one report that gives both sides: a notice, as the dispute is reported.",
        "Say who asserts and who denies it, or find evidence that settles it.");

    public string Message => "Asserted and denied: {what}: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        if (!claims.Any(ClaimTraits.Denied))
            yield break;
        foreach (var group in claims.Groups)
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            if ((group.Traits & ClaimTraits.Denied) == 0)
                continue;
            foreach (var sameValue in group.Claims.GroupBy(ValueOf))
            {
                if (Find(claims, group, [.. sameValue], sameValue.Key.ToString()) is { } finding)
                    yield return finding;
            }
        }
    }

    private static Finding? Find(ClaimSet claims, CellGroup group, List<NormalClaim> sameValue, string value)
    {
        var (denying, asserting) = (sameValue.FindAll(c => c.Denied), sameValue.FindAll(c => !c.Denied));
        if (denying.Count == 0 || asserting.Count == 0 || TwoVoices(asserting, denying) is not { } voices)
            return null;
        Stance[] stances = [new("asserted: " + Wording.Quote(Repairs.First(asserting)), asserting), new("denied: " + Wording.Quote(Repairs.First(denying)), denying)];
        var finding = StanceClash.Of(claims, group, stances, Severity.Contradiction, "One asserts what the other denies.", value);
        if (Voice(finding.Minimal[0]) == Voice(finding.Minimal[1]))
            finding = finding with { Minimal = voices };
        return Voices.IsReported(finding) ? finding with { Severity = Severity.Notice } : finding;
    }

    /// <summary>A voice that asserts and denies by itself speaks of two things, or has changed its mind: it takes another one to clash.</summary>
    private static NormalClaim[]? TwoVoices(List<NormalClaim> asserting, List<NormalClaim> denying)
    {
        foreach (var denial in denying.GroupBy(Voice).Select(Repairs.First).Order(Comparer<NormalClaim>.Create(NormalClaim.ByContent)).Take(2))
        {
            if (asserting.FindAll(c => Voice(c) != Voice(denial)) is { Count: > 0 } others)
                return [Repairs.First(others), denial];
        }

        return null;
    }

    private static (string Voice, string Source) Voice(NormalClaim claim) => (claim.Voice, claim.SourceId);

    /// <summary>What is asserted or denied: for a number its figure, for a time its span, else the value.</summary>
    private static (string Key, double Lower, double Upper) ValueOf(NormalClaim claim) => claim.Claim.Value switch
    {
        ClaimValue.OfQuantity => ("number", claim.Figure.Lower, claim.Figure.Upper),
        ClaimValue.OfTime => ("time", claim.Reading.Strict.Lower, claim.Reading.Strict.Upper),
        _ => (claim.ValueKey, 0, 0),
    };
}
