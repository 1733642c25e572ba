namespace Consistency.Engine.Incremental;

/// <summary>What one source says in a neighbourhood.</summary>
/// <remarks>Most sources have one claim there, and that takes no table.</remarks>
internal sealed class SourceClaims
{
    // Where there is no table, the only claim and what it says.
    private (int Saying, KeptClaim Claim)? _only;
    private Dictionary<int, SortedSet<KeptClaim>>? _more;

    /// <summary>The sum of a mark for each of its sayings: equal, but for a chance of about 2^-100, for sources that say the same.</summary>
    public UInt128 Marks { get; private set; }

    public bool IsEmpty => _only is null && _more is null;

    /// <summary>The first claim of each saying by id.</summary>
    public IEnumerable<KeptClaim> Firsts => _more?.Values.Select(c => c.Min!) ?? Only;

    public IEnumerable<KeptClaim> All => _more?.Values.SelectMany(c => c) ?? Only;

    private IEnumerable<KeptClaim> Only => _only is { } only ? [only.Claim] : [];

    /// <summary>The first claim that says it; null for none.</summary>
    public KeptClaim? FirstOf(int saying) =>
        _more is not null ? _more.GetValueOrDefault(saying)?.Min : _only is { } only && only.Saying == saying ? only.Claim : null;

    public void Add(int saying, KeptClaim claim)
    {
        if (FirstOf(saying) is null)
            Marks += MarkOf(saying);
        if (IsEmpty)
        {
            _only = (saying, claim);
            return;
        }

        if (_only is { } only)
            (_only, _more) = (null, new() { [only.Saying] = new(KeptClaim.ById) { only.Claim } });
        if (!_more!.TryGetValue(saying, out var claims))
            _more[saying] = claims = new(KeptClaim.ById);
        claims.Add(claim);
    }

    public void Remove(int saying, KeptClaim claim)
    {
        if (_more is null)
        {
            _only = null;
            Marks = 0;
            return;
        }

        _more[saying].Remove(claim);
        if (_more[saying].Count > 0)
            return;
        _more.Remove(saying);
        Marks -= MarkOf(saying);
        if (_more.Count == 0)
            _more = null;
    }

    private static UInt128 MarkOf(int saying) => new(Mix(((ulong)saying * 2) + 1), Mix(((ulong)saying * 2) + 2));

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong seed)
    {
        unchecked
        {
            var mixed = seed * 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
