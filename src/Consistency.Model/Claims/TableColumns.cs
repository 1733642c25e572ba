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
    public RowIds Ids { get; } = new();

    public static TableColumns WithRoomFor(int rows, IReadOnlyList<Claim>? given) => new()
    {
        Given = given,
        Topic = new int[rows],
        Source = new int[rows],
        Chain = new int[rows],
        Number = new double[rows],
        Upper = new double[rows],
        Wording = new RowWording[rows],
    };

    public void MakeRoom()
    {
        if (Count < Topic.Length)
            return;
        var rows = Math.Max(1024, Count * 2);
        (Topic, Source, Chain) = (Longer(Topic, rows), Longer(Source, rows), Longer(Chain, rows));
        (Number, Upper, Wording) = (Longer(Number, rows), Longer(Upper, rows), Longer(Wording, rows));
    }

    private static T[] Longer<T>(T[] column, int rows)
    {
        Array.Resize(ref column, rows);
        return column;
    }
}
