using Consistency.Model;

namespace Consistency.Engine.Matching;

/// <summary>
/// Tells which claims of the vocabulary it does not compare although they may be of one thing: one leaves unstated, such as its place, what the
/// claims of a check state several of, or their texts are of two stories. Immutable, and so safe to share between threads.
/// </summary>
/// <remarks>Of texts of one story none are: what is told of several places of one story is rather of each than of any.</remarks>
internal sealed class HeldApart
{
    // In the order in which they stand in their text.
    private readonly Dictionary<(string Text, string Property), Claim[]> _claims;
    private readonly HashSet<(string Property, string Facet)> _rivalled;

    /// <param name="claims">The claims of a check.</param>
    public HeldApart(IEnumerable<Claim> claims)
    {
        _claims = claims.Where(c => c.Context is null && c.Evidence is not null).GroupBy(c => (Stories.KeyOf(c), c.Property))
            .ToDictionary(g => g.Key, g => g.OrderBy(c => c.Evidence!.Start).ThenBy(c => c.Evidence!.End).ThenBy(c => c.Id, StringComparer.Ordinal).ToArray());
        var stated = _claims.Values.SelectMany(c => c).SelectMany(c => Stated(c).Select(f => (c.Property, Facet: f.Key, f.Value))).Distinct();
        _rivalled = [.. stated.GroupBy(f => (f.Property, f.Facet)).Where(g => g.Skip(1).Any()).Select(g => g.Key)];
    }

    /// <summary>None are.</summary>
    public static HeldApart None { get; } = new([]);

    /// <summary>Whether the claims that the vocabulary makes of two figures are held apart, though neither states what the other excludes.</summary>
    /// <param name="areOfOneStory">Whether the texts of the two may tell of one story.</param>
    public bool Are(Claim figure, Claim other, bool areOfOneStory) =>
        ClaimOf(figure) is { } a && ClaimOf(other) is { } b && string.Equals(a.Property, b.Property, StringComparison.Ordinal) && string.Equals(a.Subject.Name, b.Subject.Name, StringComparison.Ordinal)
        && AreApart(a.Property, Stated(a), Stated(b), areOfOneStory);

    /// <summary>An aligned figure as of whom and where the vocabulary's claim says that it is, so that what another leaves unstated is an assumption.</summary>
    /// <param name="story">The name of the story within which it is, so that what is told of other stories leaves the assumption open.</param>
    public Claim Within(string story, Claim figure, Claim aligned)
    {
        var claim = ClaimOf(figure);
        return aligned with { Subject = claim is null ? aligned.Subject : new Subject(aligned.Subject.Name, claim.Subject.Qualifiers), Scope = new Scope(claim?.Scope.Place ?? "", story) };
    }

    private bool AreApart(string property, Dictionary<string, string> a, Dictionary<string, string> b, bool areOfOneStory) =>
        a.All(f => !b.TryGetValue(f.Key, out var value) || string.Equals(f.Value, value, StringComparison.Ordinal))
        && (!areOfOneStory || a.Keys.Except(b.Keys, StringComparer.Ordinal).Concat(b.Keys.Except(a.Keys, StringComparer.Ordinal)).Any(f => _rivalled.Contains((property, f))));

    private Claim? ClaimOf(Claim figure)
    {
        if (figure.Context?.Known is not { } known || !_claims.TryGetValue((Stories.KeyOf(figure), known.Property), out var claims))
            return null;
        var before = Sorted.CountBefore(claims, figure.Evidence!.Start, static (claim, start) => claim.Evidence!.Start <= start);
        return before > 0 && claims[before - 1].Evidence!.End >= figure.Evidence.End ? claims[before - 1] : null;
    }

    /// <summary>What a claim states of whom, where and when it holds, by its facets; qualifiers by their keys.</summary>
    private static Dictionary<string, string> Stated(Claim claim)
    {
        var (scope, stated) = (claim.Scope, new Dictionary<string, string>(claim.Subject.Qualifiers, StringComparer.Ordinal));
        foreach (var (facet, value) in new[] { ("/place", scope.Place), ("/event", scope.Event), ("/as of", scope.AsOf) })
        {
            if (value.Length > 0)
                stated[facet] = value;
        }

        return stated;
    }
}
