using Consistency.Engine.Normalization;
using Consistency.Engine.Quotes;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>One remark quoted in differing words.</summary>
internal sealed class QuoteDrift : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.QuoteDrift,
        "One remark of one speaker, quoted in words that differ: in how certain it is, in a denial, a number, an opposite or another meaning; or in the words alone.",
        [Severity.Tension, Severity.Notice],
        "“The bridge may not be rebuilt this year” in one report, “the bridge cannot be rebuilt this year” in another.",
        "“not be rebuilt this year” in another report: a fragment agrees with its whole.",
        "Quote from a recording or a transcript; a translation is a paraphrase, without quotation marks.");

    public string Message => "One remark of {speaker} is quoted in different words: {positions}.";

    public Reach Reach => Reach.Remarks;

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        var reader = QuoteReader.Of(claims.Pack.Wordings);
        return Remarks.Of(claims, reader).Select(r => Find(r.Speaker, r.Wordings, reader)).OfType<Finding>();
    }

    private static Finding? Find(string speaker, List<QuoteWording> wordings, QuoteReader reader)
    {
        var sides = wordings.Where(w => !wordings.Any(w.IsFragmentOf)).ToList();
        var members = sides.ToDictionary(w => w, w => w.Claims.ToList());
        var fitsSeveral = new List<NormalClaim>();
        foreach (var fragment in wordings.Except(sides))
        {
            var wholes = sides.Where(fragment.IsFragmentOf).ToList();
            (wholes.Count == 1 ? members[wholes[0]] : fitsSeveral).AddRange(fragment.Claims);
        }

        if (Worst(sides, members, reader) is not { } worst)
            return null;
        var stances = sides.ConvertAll(s => new Stance($"“{Wording.Value(Repairs.First(s.Claims))}”", [.. members[s].OrderBy(c => c.Index)]));
        return new Finding
        {
            Key = $"{speaker}\n{sides[0].Words}",
            Severity = worst.Difference.Severity,
            What = $"a remark of {speaker}",
            Stances = stances,
            FitsSeveral = fitsSeveral,
            Minimal = [worst.First, worst.Second],
            Drop = Repairs.AllButLargest(stances),
            DropExact = true,
            Steps = [new Step(StepKind.Reading, worst.Difference.Reason, [worst.First.Id, worst.Second.Id])],
            Clash = "It is one remark of one speaker, so at most one wording is what was said.",
            OneSpeaker = true,
        };
    }

    /// <summary>The worst difference of a wording from the most quoted one.</summary>
    private static (QuoteDifference Difference, NormalClaim First, NormalClaim Second)? Worst(
        List<QuoteWording> sides, Dictionary<QuoteWording, List<NormalClaim>> members, QuoteReader reader)
    {
        var pivot = sides.MaxBy(s => members[s].Count)!;
        (QuoteDifference Difference, NormalClaim First, NormalClaim Second)? worst = null;
        foreach (var side in sides.Where(s => !ReferenceEquals(s, pivot)))
        {
            var difference = QuoteDifference.Of(pivot, side, reader);
            if (worst is null || difference.Severity > worst.Value.Difference.Severity)
                worst = (difference, Repairs.First(pivot.Claims), Repairs.First(side.Claims));
        }

        return worst;
    }
}
