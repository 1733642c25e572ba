using Consistency.Engine.Normalization;

namespace Consistency.Engine.Copies;

/// <summary>Tells how many of a set's sources are witnesses of their own: those that repeat each other's wording count once.</summary>
/// <remarks>Found when first asked for, once for the set. Not safe to share between threads.</remarks>
internal sealed class Witnesses(IEnumerable<(string SourceId, string Quote)> worded, CancellationToken cancellation)
{
    // By source, the group of reports whose quotes are mostly the same.
    private Dictionary<string, int>? _reports;

    // By quote, the group of quotes that are.
    private Dictionary<string, int>? _quotes;

    public Witnesses(IEnumerable<NormalClaim> claims, CancellationToken cancellation)
        : this(claims.Select(c => (c.SourceId, QuoteOf(c))), cancellation)
    {
    }

    /// <summary>For each source, a number that reports share whose quotes are mostly the same.</summary>
    public IReadOnlyDictionary<string, int> CopiesBySource => _reports ??= Reports();

    /// <summary>For each quote, a number that quotes share which are mostly the same.</summary>
    public IReadOnlyDictionary<string, int> CopiesByQuote => _quotes ??= Quotes();

    /// <summary>How many independent sources stand behind claims; a claim of no source counts for itself.</summary>
    public int Support(IReadOnlyList<NormalClaim> side)
    {
        var (reports, quotes) = (_reports ??= Reports(), _quotes ??= Quotes());
        var witnesses = new Dictionary<(int Group, string Name), int>();
        var ofClaim = new int[side.Count];
        for (var i = 0; i < side.Count; i++)
            ofClaim[i] = IndexOf(witnesses, WitnessOf(side[i], reports));
        var same = new DisjointSets(witnesses.Count);
        var firstOfQuote = new Dictionary<int, int>();
        for (var i = 0; i < side.Count; i++)
        {
            if (quotes.TryGetValue(QuoteOf(side[i]), out var group) && !firstOfQuote.TryAdd(group, ofClaim[i]))
                same.Join(firstOfQuote[group], ofClaim[i]);
        }

        return Enumerable.Range(0, witnesses.Count).Count(i => same.Find(i) == i);
    }

    private static int IndexOf(Dictionary<(int Group, string Name), int> witnesses, (int Group, string Name) witness)
    {
        witnesses.TryAdd(witness, witnesses.Count);
        return witnesses[witness];
    }

    /// <summary>A group of reports by its number, a source or a claim by its name.</summary>
    private static (int Group, string Name) WitnessOf(NormalClaim claim, Dictionary<string, int> reports) =>
        claim.SourceId.Length == 0 ? (-2, claim.Id)
        : reports.TryGetValue(claim.SourceId, out var group) ? (group, "")
        : (-1, claim.SourceId);

    /// <summary>The words that a claim is taken from. What a speaker said is the same in every report of it, and copied by none.</summary>
    public static string QuoteOf(NormalClaim claim) => claim.Cell.Property.Quote ? "" : claim.Claim.Evidence?.Quote ?? "";

    private Dictionary<string, int> Reports() => Group(worded.Where(w => w.SourceId.Length > 0)
        .GroupBy(w => w.SourceId, StringComparer.Ordinal)
        .Select(s => (s.Key, Shingles.Sorted([.. s.Select(w => w.Quote).Distinct(StringComparer.Ordinal).SelectMany(Shingles.Of)]))));

    private Dictionary<string, int> Quotes() => Group(worded.Select(w => w.Quote).Distinct(StringComparer.Ordinal).Select(q => (q, Shingles.Of(q))));

    private Dictionary<string, int> Group(IEnumerable<(string Name, ulong[] Shingles)> documents)
    {
        var shingled = documents.Where(d => d.Shingles.Length > 0).ToList();
        var groups = NearCopies.Group(shingled, cancellation);
        return shingled.Select((d, i) => (d.Name, Group: groups[i])).ToDictionary(d => d.Name, d => d.Group, StringComparer.Ordinal);
    }
}
