namespace Consistency.Engine.Matching;

/// <summary>Groups figures that exclude each other: all of a group are, two by two, of one thing.</summary>
internal static class FigureGroups
{
    // So many figures are of one group at most, as each is compared with each.
    private const int MostInGroup = 16;

    /// <summary>The groups; a clash that fits none stays out, as it is likely of another thing than those of texts with more of each other's numbers, and the likelier ones.</summary>
    /// <param name="clashes">Figures that are of one thing and exclude each other, by their place in an order of all, each pair once, the lesser place first.</param>
    public static IEnumerable<IReadOnlyList<int>> Of(IEnumerable<(int A, int B, LikeFigure Like)> clashes, Func<int, int, bool> areOfOneThing)
    {
        var groupOf = new Dictionary<int, List<int>>();
        foreach (var (a, b, _) in clashes.OrderByDescending(c => c.Like.Shared).ThenByDescending(c => c.Like.Score).ThenBy(c => c.A).ThenBy(c => c.B))
        {
            var (first, second) = (groupOf.GetValueOrDefault(a, [a]), groupOf.GetValueOrDefault(b, [b]));
            if (ReferenceEquals(first, second) || first.Count + second.Count > MostInGroup || !first.TrueForAll(x => second.TrueForAll(y => areOfOneThing(x, y))))
                continue;
            first.AddRange(second);
            foreach (var member in first)
                groupOf[member] = first;
        }

        return groupOf.Values.Distinct<List<int>>(ReferenceEqualityComparer.Instance);
    }
}
