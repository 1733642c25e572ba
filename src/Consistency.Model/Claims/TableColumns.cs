namespace Consistency.Model;

/// <summary>The arrays of a table; each may be longer than the table.</summary>
internal sealed class TableColumns
{
    public int Count { get; set; }

    public List<Topic> Topics { get; } = [];

    public List<Source> Sources { get; } = [];

    public List<IReadOnlyList<string>> Chains { get; } = [];

    public required int[] Topic { get; set; }

    public required int[] Source { get; set; }

    public required int[] Chain { get; set; }

    public required double[] Number { get; set; }

    public required double[] Upper { get; set; }

    public required RowWording[] Wording { get; set; }

    /// <summary>The values that are no numbers, by row, up to the last of them; null where all are numbers.</summary>
    public List<ClaimValue?>? Others { get; set; }

    /// <summary>The claims that the table was made of; null for one that was read row by row.</summary>
    public IReadOnlyList<Claim>? Given { get; init; }

    /// <summary>The ids of rows; empty where claims are given.</summary>
    public required RowIds Ids { get; init; }

    public static TableColumns WithRoomFor(int rows, IReadOnlyList<Claim>? given) => new()
    {
        Given = given,
        Ids = new RowIds(given is null ? rows : 0),
        Topic = new int[rows],
        Source = new int[rows],
        Chain = new int[rows],
        Number = new double[rows],
        Upper = new double[rows],
        Wording = new RowWording[rows],
    };

    /// <summary>Puts the rows of others, which are numbers alone, behind these.</summary>
    public void Append(TableColumns other, int[] topics, int[] sources, int[] chains)
    {
        MakeRoom(other.Count);
        for (var row = 0; row < other.Count; row++)
        {
            Topic[Count + row] = topics[other.Topic[row]];
            Source[Count + row] = sources[other.Source[row]];
            Chain[Count + row] = chains[other.Chain[row]];
        }

        Array.Copy(other.Number, 0, Number, Count, other.Count);
        Array.Copy(other.Upper, 0, Upper, Count, other.Count);
        Array.Copy(other.Wording, 0, Wording, Count, other.Count);
        Ids.Append(other.Ids);
        Count += other.Count;
    }

    /// <summary>Makes room for so many more rows.</summary>
    public void MakeRoom(int more)
    {
        if (Count + more <= Topic.Length)
            return;
        var rows = Math.Max(Math.Max(1024, Count + more), Count * 2);
        (Topic, Source, Chain) = (Longer(Topic, rows), Longer(Source, rows), Longer(Chain, rows));
        (Number, Upper, Wording) = (Longer(Number, rows), Longer(Upper, rows), Longer(Wording, rows));
    }

    private static T[] Longer<T>(T[] column, int rows)
    {
        Array.Resize(ref column, rows);
        return column;
    }
}
