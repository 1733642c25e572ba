using Consistency.Engine.Cells;
using Consistency.Engine.Matching;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>Puts claims and cells into words.</summary>
internal static class Wording
{
    private const int LongestQuote = 200;

    /// <summary>The claim's own words, else its value in words.</summary>
    public static string Quote(NormalClaim claim) =>
        Shorten(claim.Claim.Evidence is { Quote.Length: > 0 } evidence ? Unquoted(evidence.Quote) : $"{Subject(claim)}: {Measure(claim)} {Value(claim)}".Trim());

    /// <summary>The value alone: "at least 40,000", "2022-02-24", "harbour master".</summary>
    public static string Value(NormalClaim claim) => claim.Claim.Value switch
    {
        ClaimValue.OfQuantity q => NumberText.Of(q.Quantity),
        ClaimValue.OfTime t => Time(t.Time),
        ClaimValue.OfEntity e => e.Name,
        ClaimValue.OfStatement s => Shorten(s.Words),
        _ => claim.Denied ? "no" : "yes",
    };

    public static string Time(TimeRange time) =>
        time.Earliest.Length == 0 ? $"by {time.Latest}"
        : time.Latest.Length == 0 ? $"{time.Earliest} or later"
        : string.Equals(time.Earliest, time.Latest, StringComparison.Ordinal) ? time.Earliest
        : $"{time.Earliest} to {time.Latest}";

    /// <summary>"Ukrainian civilians"; a qualifier that no vocabulary knows is named: "people (occupation: fisher)".</summary>
    public static string Subject(NormalClaim claim)
    {
        var known = claim.Cell.Facets.Qualifiers.Pairs.Where(q => char.IsUpper(q.Value[0])).Select(q => q.Value);
        var named = claim.Cell.Facets.Qualifiers.Pairs.Where(q => !char.IsUpper(q.Value[0])).Select(q => $"({q.Key}: {q.Value})");
        return string.Join(' ', known.Append(claim.Claim.Subject.Name).Concat(named));
    }

    /// <summary>"killed or wounded".</summary>
    public static string Measure(NormalClaim claim) => Measure(claim.Claim.Property);

    public static string Measure(string property) => property.Replace('-', ' ').Replace('_', ' ');

    /// <summary>"at least 40,000 Ukrainian civilians killed": what a claim says, without its scope.</summary>
    public static string Said(NormalClaim claim) => $"{Value(claim)} {Subject(claim)} {Measure(claim)}";

    /// <summary>"Ukrainian civilians killed, Marrow Bay storm, as of 2022-08-31": what a claim is about, with its scope.</summary>
    public static string What(NormalClaim claim) => InScope(Topic(claim), claim);

    /// <summary>"Ostby (agent: rebels), Norland": of whom or what a claim is, with its scope, where what it says is told apart.</summary>
    public static string Thing(NormalClaim claim) => InScope(Subject(claim), claim);

    private static string InScope(string topic, NormalClaim claim)
    {
        var scope = claim.Claim.Scope;
        var parts = new List<string> { topic };
        if (scope.Place.Length > 0)
            parts.Add(scope.Place);
        if (scope.Event.Length > 0)
            parts.Add(scope.Event);
        if (scope.AsOf.Length > 0)
            parts.Add($"as of {scope.AsOf}");
        return string.Join(", ", parts);
    }

    private static string Topic(NormalClaim claim) => claim.Claim.Value switch
    {
        // What its wording alone tells is told by the wording.
        _ when FigureAlignment.IsAligned(claim.Claim) => $"“{Subject(claim)}”",
        ClaimValue.OfQuantity or ClaimValue.OfTime => $"{Subject(claim)} {Measure(claim)}",
        ClaimValue.OfTruth => $"{Subject(claim)}: {Measure(claim)}",
        _ => $"{Measure(claim)} of {Subject(claim)}",
    };

    /// <summary>Quotation marks around the whole go, as the quote gets its own.</summary>
    private static string Unquoted(string quote) =>
        quote.Length > 1 && quote[0] is '"' or '“' && quote[^1] is '"' or '”' ? quote[1..^1] : quote;

    /// <summary>Names the facets that one of two claims states and the other does not.</summary>
    public static IEnumerable<string> Unstated(Facets a, Facets b)
    {
        foreach (var (name, one, other) in new[] { ("event", a.Event, b.Event), ("place", a.Place, b.Place), ("period", a.Period, b.Period), ("as-of date", a.AsOf, b.AsOf) })
        {
            if (one.Length == 0 != (other.Length == 0))
                yield return $"the {name} is {(one.Length > 0 ? one : other)}";
        }

        foreach (var key in a.Qualifiers.Pairs.Concat(b.Qualifiers.Pairs).Select(q => q.Key).Distinct(StringComparer.Ordinal))
        {
            var (one, other) = (a.Qualifiers[key], b.Qualifiers[key]);
            if (one.Length == 0 != (other.Length == 0))
                yield return $"the {key} is {(one.Length > 0 ? one : other)}";
        }
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestQuote)
            return text;
        // Never between the two halves of one character.
        var end = char.IsHighSurrogate(text[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1;
        return text[..end] + "…";
    }
}
