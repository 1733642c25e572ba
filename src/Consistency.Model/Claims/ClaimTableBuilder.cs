namespace Consistency.Model;

/// <summary>Builds a <see cref="ClaimTable"/>, claim by claim or row by row. For one thread.</summary>
public sealed class ClaimTableBuilder
{
    private readonly TableColumns _columns;
    private readonly Dictionary<Topic, int> _topics = [];
    private readonly Dictionary<Source, int> _sources = [];
    private readonly Dictionary<string, int> _chains = new(StringComparer.Ordinal);

    /// <summary>For rows, which <see cref="AddQuantity"/> adds.</summary>
    /// <param name="rows">How many there will be, as far as is known; zero or more.</param>
    public ClaimTableBuilder(int rows = 0) => _columns = TableColumns.WithRoomFor(rows, null);

    internal ClaimTableBuilder(IReadOnlyList<Claim> claims)
    {
        _columns = TableColumns.WithRoomFor(claims.Count, claims);
        foreach (var claim in claims)
            Add(claim);
    }

    /// <summary>Interns a topic: the same number for equal ones.</summary>
    public int Intern(Topic topic) => Intern(_topics, _columns.Topics, topic, topic);

    public int Intern(Source source) => Intern(_sources, _columns.Sources, source, source);

    /// <summary>Interns a chain of attribution, "A says that B says"; empty for the source itself.</summary>
    public int Intern(IReadOnlyList<string> speakers) => Intern(_chains, _columns.Chains, KeyOf(speakers), speakers);

    /// <summary>Adds a topic that equals none before: its number is how many there were.</summary>
    public void Add(Topic topic) => _columns.Topics.Add(topic);

    /// <summary>Adds a source that equals none before.</summary>
    public void Add(Source source) => _columns.Sources.Add(source);

    /// <summary>Adds a chain of attribution that equals none before.</summary>
    public void Add(IReadOnlyList<string> speakers) => _columns.Chains.Add(speakers);

    /// <summary>Adds all rows of another builder, but not its topics, sources and speakers.</summary>
    /// <param name="topics">The numbers that the other's topics have here, by their numbers there.</param>
    /// <param name="sources">Likewise of its sources.</param>
    /// <param name="chains">Likewise of its speakers.</param>
    public void Append(ClaimTableBuilder other, int[] topics, int[] sources, int[] chains) => _columns.Append(other._columns, topics, sources, chains);

    /// <summary>Adds a claim of a number; topic, source and speakers by their numbers here.</summary>
    /// <param name="id">Empty for a claim that is named by its row: c1, c2 and so on.</param>
    /// <param name="upper">A range's upper end; not a number for none.</param>
    public void AddQuantity(ReadOnlySpan<char> id, int topic, int source, int chain, double number, double upper, RowWording wording)
    {
        _columns.Ids.Add(id);
        Add(topic, source, chain, number, upper, wording);
    }

    /// <summary>The table; the builder is of no use after this.</summary>
    public ClaimTable Build() => new(_columns);

    private void Add(Claim claim)
    {
        var quantity = (claim.Value as ClaimValue.OfQuantity)?.Quantity;
        if (quantity is null)
            AddOther(claim.Value ?? throw new ArgumentException("A claim without a value is a problem and does not reach the engine.", nameof(claim)));
        Add(
            Intern(Topic.Of(claim)), Intern(claim.Source), Intern(claim.Speakers), quantity?.Value ?? 0, quantity?.Upper ?? double.NaN,
            new RowWording(quantity?.Bound ?? Bound.Exact, quantity?.Trend ?? Trend.Unspecified, claim.Polarity, claim.Certainty));
    }

    private void AddOther(ClaimValue value)
    {
        _columns.Others ??= [];
        while (_columns.Others.Count < _columns.Count)
            _columns.Others.Add(null);
        _columns.Others.Add(value);
    }

    private void Add(int topic, int source, int chain, double number, double upper, RowWording wording)
    {
        _columns.MakeRoom(1);
        var row = _columns.Count++;
        (_columns.Topic[row], _columns.Source[row], _columns.Chain[row]) = (topic, source, chain);
        (_columns.Number[row], _columns.Upper[row], _columns.Wording[row]) = (number, upper, wording);
    }

    private static int Intern<TKey, T>(Dictionary<TKey, int> numbers, List<T> all, TKey key, T value)
        where TKey : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = all.Count;
            all.Add(value);
        }

        return number;
    }

    // The length in front keeps "ab" + "c" and "a" + "bc" apart; a digit in front, a chain of several from one speaker.
    private static string KeyOf(IReadOnlyList<string> speakers) => speakers.Count switch
    {
        0 => "",
        1 => "=" + speakers[0],
        _ => string.Concat(speakers.Select(s => $"{s.Length}:{s}")),
    };
}
