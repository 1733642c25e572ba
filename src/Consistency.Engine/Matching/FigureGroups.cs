namespace Consistency.Engine.Matching;

/// <summary>Groups figures that exclude each other: all of a group are, two by two, of one thing.</summary>
internal static class FigureGroups
{
    // So many figures are of one group at most, as each is compared with each.
    private const int MostInGroup = 16;

    /// <summary>The groups; a clash that fits none stays out, as it is likely of another thing than the likelier ones.</summary>
    public static IEnumerable<IReadOnlyList<int>> Of(FigurePairs pairs)
    {
        var groupOf = new Dictionary<int, List<int>>();
        foreach (var (a, b) in pairs.Clashes)
        {
            var (first, second) = (groupOf.GetValueOrDefault(a, [a]), groupOf.GetValueOrDefault(b, [b]));
            if (ReferenceEquals(first, second) || first.Count + second.Count > MostInGroup || !first.TrueForAll(x => second.TrueForAll(y => pairs.AreOfOneThing(x, y))))
                continue;
            first.AddRange(second);
            foreach (var member in first)
                groupOf[member] = first;
        }

        return groupOf.Values.Distinct<List<int>>(ReferenceEqualityComparer.Instance);
    }
}
