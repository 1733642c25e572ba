using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Merging;

/// <summary>
/// Collects where packs contradict each other. A document that extends another may say otherwise; so may a request's own document,
/// in the sections that are settings: it is on top to set them.
/// </summary>
/// <param name="extends">All that a document extends, nearer and farther.</param>
internal sealed class ConflictList(Func<string, IReadOnlyCollection<string>> extends)
{
    private static readonly string[] Settings = ["readings", "facets", "rules"];

    // Sorted, and each once, as what lies below is merged and compiled again for each document on top.
    private readonly SortedSet<PackConflict> _conflicts = new(Comparer<PackConflict>.Create(Compare));

    public IReadOnlyList<PackConflict> All => [.. _conflicts];

    public void Add(PackConflict conflict)
    {
        _conflicts.Add(conflict);
        if (_conflicts.Count > Limits.Conflicts)
            _conflicts.Remove(_conflicts.Max!);
    }

    /// <param name="message">Makes the text of the upper and the lower place.</param>
    public void Add(Place upper, Place lower, Func<PackPlace, PackPlace, string> message)
    {
        if (string.Equals(upper.Document, lower.Document, StringComparison.Ordinal) || extends(upper.Document).Contains(lower.Document) || IsSetting(upper))
            return;
        var (above, below) = (PlaceOf(upper), PlaceOf(lower));
        Add(new PackConflict(above, below, message(above, below)));
    }

    private static bool IsSetting(Place upper) =>
        string.Equals(upper.Document, RulePackCatalog.InlineName, StringComparison.Ordinal)
        && upper.Path.ToString() is var path && Settings.Any(s => path.StartsWith(s + ".", StringComparison.Ordinal));

    private static PackPlace PlaceOf(Place at) => new(at.Document, at.Line, at.Column, at.Path.ToString());

    private static int Compare(PackConflict a, PackConflict b) =>
        Compare(a.Upper, b.Upper) is var byUpper and not 0 ? byUpper : Compare(a.Lower, b.Lower) is var byLower and not 0 ? byLower : string.CompareOrdinal(a.Message, b.Message);

    private static int Compare(PackPlace a, PackPlace b) =>
        string.CompareOrdinal(a.Pack, b.Pack) is var byPack and not 0 ? byPack : (a.Line, a.Column).CompareTo((b.Line, b.Column));
}
