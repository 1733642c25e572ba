using Consistency.Engine.Cells;
using Consistency.Engine.Rules;

namespace Consistency.Engine.Incremental;

/// <summary>Claims that rules look at together, whatever the rest of the set: what is said, and which sources say which of it.</summary>
/// <remarks>
/// What is flagged depends on what is said and on which sources hold it together, not on how many do. So of the sources that say the same, two
/// stand for all: one, and another one for where a clash takes two. They are the first by id, as are the claims that stand for others, because
/// of several claims that show a clash the first is named.
/// </remarks>
/// <param name="relations">Those of the request's relations that may bear on it, but for those that give names.</param>
internal sealed class Neighbourhood(Reach reach, IReadOnlyList<PatternRelation> relations)
{
    private const int Standing = 2;

    private readonly Dictionary<Saying, (int Number, int Claims)> _sayings = [];
    private readonly Dictionary<int, Saying> _byNumber = [];
    private readonly Dictionary<string, SourceClaims> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<UInt128, SortedSet<string>> _alike = [];
    private int _next;

    public Reach Reach => reach;

    public IReadOnlyList<PatternRelation> Relations => relations;

    /// <summary>How many sources have claims here.</summary>
    public int Sources => _sources.Count;

    /// <summary>What was flagged when it was looked at last.</summary>
    public IReadOnlyList<Flag> Flags { get; set; } = [];

    /// <summary>What was too large to decide then, in words.</summary>
    public IReadOnlyCollection<string> NotDecided { get; set; } = [];

    /// <summary>The same in full; null until somebody asks.</summary>
    public ReportsInFull? InFull { get; set; }

    /// <summary>Every claim, in the order in which they came.</summary>
    public List<KeptClaim> All => InOrder(_sources.Values.SelectMany(s => s.All));

    /// <summary>
    /// The claims that stand for all; in the order in which they came. A remark's severity goes by what most quote, so that there each stands for itself.
    /// </summary>
    public List<KeptClaim> Representatives =>
        reach == Reach.Remarks ? All : InOrder(_alike.Values.SelectMany(a => a.Take(Standing)).SelectMany(s => _sources[s].Firsts));

    public bool Holds(string source) => _sources.ContainsKey(source);

    /// <summary>Adds a claim, and tells whether other claims stand for all now.</summary>
    public bool Add(KeptClaim claim, Saying saying)
    {
        var number = Count(saying);
        claim.Places.Add((this, number));
        var source = claim.Claim.Source.Id;
        if (!_sources.TryGetValue(source, out var said))
            _sources[source] = said = new SourceClaims();
        if (said.FirstOf(number) is { } first)
        {
            said.Add(number, claim);
            return reach == Reach.Remarks || (KeptClaim.ById.Compare(claim, first) < 0 && Stands(source, said));
        }

        var stood = Leave(source, said);
        said.Add(number, claim);
        Join(source, said);
        return stood || reach == Reach.Remarks || Stands(source, said);
    }

    /// <summary>Takes a claim away, and tells whether other claims stand for all now.</summary>
    public bool Remove(KeptClaim claim, int number)
    {
        var saying = _byNumber[number];
        var left = _sayings[saying].Claims - 1;
        _sayings[saying] = (number, left);
        if (left == 0)
        {
            _sayings.Remove(saying);
            _byNumber.Remove(number);
        }

        var source = claim.Claim.Source.Id;
        var said = _sources[source];
        var wasFirst = ReferenceEquals(said.FirstOf(number), claim);
        var stood = Leave(source, said);
        said.Remove(number, claim);
        if (said.IsEmpty)
            _sources.Remove(source);
        else
            Join(source, said);
        return reach == Reach.Remarks || (stood && wasFirst) || (!said.IsEmpty && Stands(source, said) != stood);
    }

    /// <summary>Moves every claim to another neighbourhood.</summary>
    public void MoveTo(Neighbourhood other)
    {
        foreach (var claim in All)
        {
            var place = claim.Places.FindIndex(p => ReferenceEquals(p.Neighbourhood, this));
            var number = claim.Places[place].Saying;
            var saying = _byNumber[number];
            claim.Places.RemoveAt(place);
            Remove(claim, number);
            other.Add(claim, saying);
        }
    }

    private static List<KeptClaim> InOrder(IEnumerable<KeptClaim> claims)
    {
        var ordered = claims.ToList();
        ordered.Sort((a, b) => a.Order.CompareTo(b.Order));
        return ordered;
    }

    private int Count(Saying saying)
    {
        var (number, claims) = _sayings.TryGetValue(saying, out var known) ? known : (_next++, 0);
        _sayings[saying] = (number, claims + 1);
        _byNumber[number] = saying;
        return number;
    }

    /// <summary>Whether a source is among those that stand for the ones that say the same.</summary>
    private bool Stands(string source, SourceClaims said) => _alike[said.Marks].Take(Standing).Contains(source);

    private bool Leave(string source, SourceClaims said)
    {
        if (said.IsEmpty)
            return false;
        var stood = Stands(source, said);
        var alike = _alike[said.Marks];
        alike.Remove(source);
        if (alike.Count == 0)
            _alike.Remove(said.Marks);
        return stood;
    }

    private void Join(string source, SourceClaims said)
    {
        if (!_alike.TryGetValue(said.Marks, out var alike))
            _alike[said.Marks] = alike = new(StringComparer.Ordinal);
        alike.Add(source);
    }
}
