using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Matching;

/// <summary>A text with its figures that are compared with other texts', in the order in which they stand in it.</summary>
internal sealed class ComparedText
{
    // More dates in a sentence are a list.
    private const int MostDays = 8;

    // What is of one thing shares one of so many words that stand nearest to it.
    private const int MostLeads = 8;

    private readonly Dictionary<string, List<int>> _byLead = new(StringComparer.Ordinal);
    private readonly HashSet<(string Kind, double Value, Bound Bound)> _named;

    // By the noun that is counted, the words before it; null where they are not always the same.
    private readonly Dictionary<(string Kind, string Noun), string?> _kindsOf = [];

    // By their kind, in the order of the numbers.
    private readonly Lazy<Dictionary<string, List<ComparedFigure>>> _numbers;
    private readonly int _count;

    private ComparedText(TextKey key, string? story, IReadOnlyList<ComparedFigure> figures)
    {
        (Key, Story, Figures) = (key, story, figures);
        _count = figures.Count(f => !f.IsDate);
        _numbers = new(() => figures.Where(f => !f.IsDate).GroupBy(f => f.Context.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Order(ComparedFigure.ByNumber).ToList(), StringComparer.Ordinal));
        _named = figures.Select(Named).OfType<(string, double, Bound)>().ToHashSet();
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i].Context is { Counted: [_, .., var noun] } context && !_kindsOf.TryAdd((context.Kind, noun), KindsOf(context))
                && !string.Equals(_kindsOf[(context.Kind, noun)], KindsOf(context), StringComparison.Ordinal))
                _kindsOf[(context.Kind, noun)] = null;
            foreach (var lead in LeadsOf(figures[i].Claim))
            {
                if (!_byLead.TryGetValue(lead, out var having))
                    _byLead[lead] = having = [];
                having.Add(i);
            }
        }
    }

    public TextKey Key { get; }

    /// <summary>The story that it tells of; null where it may be any.</summary>
    public string? Story { get; }

    public IReadOnlyList<ComparedFigure> Figures { get; }

    /// <summary>By what its figures are found.</summary>
    public IReadOnlyCollection<string> Leads => _byLead.Keys;

    /// <summary>The texts of claims, in the order of their keys, which does not depend on the claims'.</summary>
    public static List<ComparedText> Of(IEnumerable<Claim> claims, Stories stories, RulePack pack) =>
    [
        .. claims.Where(IsCompared).GroupBy(TextKey.Of).OrderBy(g => g.Key).Select(g => new ComparedText(
            g.Key,
            stories.Of(g.First()),
            [
                .. g.OrderBy(c => c.Evidence?.Start ?? 0).ThenBy(c => c.Evidence?.End ?? 0).ThenBy(c => c.Property, StringComparer.Ordinal)
                    .ThenBy(c => c.Subject.Name, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal).Select(c => new ComparedFigure(c, Read(c, pack))),
            ])),
    ];

    /// <summary>By what the figure of a claim is found: its kind with each of the words that stand nearest to it, and with those counted.</summary>
    public static IEnumerable<string> LeadsOf(Claim claim) => IsCompared(claim)
        ? claim.Context!.Words.Where(w => !FigureContext.IsMark(w.Key)).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(MostLeads).Select(w => w.Key)
            .Union(claim.Context.Counted, StringComparer.Ordinal).Select(word => $"{claim.Context.Kind}\n{word}")
        : [];

    /// <summary>The figures, by their place in <see cref="Figures"/>, that a lead finds.</summary>
    public IReadOnlyList<int> Having(string lead) => _byLead.GetValueOrDefault(lead) ?? [];

    /// <summary>Which part of the numbers of the text with fewer the other tells too, each as far as it is near: from 0 to about 1; 0 where there are none.</summary>
    public double Shared(ComparedText other) => Math.Min(_count, other._count) is > 0 and var fewer ? Figures.Sum(other.Shares) / fewer : 0;

    /// <summary>Whether it names a figure's very number, be it of something else.</summary>
    public bool Names(ComparedFigure figure) => Named(figure) is { } there && _named.Contains(there);

    /// <summary>Whether it counts things of the same noun as a figure of its own, but of another kind: gold and bronze medals.</summary>
    public bool CountsSeveral(ComparedFigure figure) => _kindsOf[(figure.Context.Kind, figure.Context.Counted[^1])] is null;

    private double Shares(ComparedFigure figure)
    {
        if (!_numbers.Value.TryGetValue(figure.Context.Kind, out var numbers))
            return 0;
        var place = numbers.BinarySearch(figure, ComparedFigure.ByNumber);
        if (place >= 0)
            return 1;
        var (above, below) = (~place, ~place - 1);
        return Math.Max(above < numbers.Count ? figure.Nearness(numbers[above]) : 0, below >= 0 ? figure.Nearness(numbers[below]) : 0);
    }

    private static string KindsOf(FigureContext context) => string.Join(' ', context.Counted.SkipLast(1));

    private static bool IsCompared(Claim claim) => claim.Context is { Words.Count: > 0, Days.Count: <= MostDays };

    private static (string Kind, double Value, Bound Bound)? Named(ComparedFigure figure) => figure switch
    {
        { Quantity: { } quantity } => (figure.Context.Kind, quantity.Trend == Trend.Down ? -quantity.Value : quantity.Value, quantity.Bound),
        { Claim.Value: ClaimValue.OfTime { Time: var time } } => ($"{time.Earliest}/{time.Latest}", 0, Bound.Exact),
        _ => null,
    };

    private static Interval Read(Claim claim, RulePack pack)
    {
        if (claim.Value is ClaimValue.OfTime time)
            return ValueReader.ReadTime(time.Time).Strict;
        var quantity = ((ClaimValue.OfQuantity)claim.Value!).Quantity;
        var unit = pack.Units.TryResolve(quantity.Unit, out var known) ? known : Unit.Count;
        return QuantityReader.Read(quantity, TopicReader.PropertyOf(pack, claim.Property), unit, pack.Readings).Strict;
    }
}
