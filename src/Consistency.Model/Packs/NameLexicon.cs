using System.Collections.Frozen;

namespace Consistency.Model.Packs;

/// <summary>What helps to tell that two names are one person's.</summary>
/// <param name="Titles">Folded titles that stand before a name and are not part of it: "gen", "president".</param>
/// <param name="BodyWords">Folded words that mark a body and no person: "ministry", "council".</param>
/// <param name="TitleBodies">Bodies that the bearer of a title speaks for: "gen" for "military".</param>
public sealed record NameLexicon(
    FrozenSet<string> Titles,
    FrozenSet<string> BodyWords,
    FrozenDictionary<string, IReadOnlyList<string>> TitleBodies);
