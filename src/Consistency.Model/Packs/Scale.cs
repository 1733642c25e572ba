using System.Collections.Frozen;

namespace Consistency.Model.Packs;

/// <summary>A scale with a high and a low end, and the words for each.</summary>
/// <param name="High">Phrases for the high end, folded.</param>
/// <param name="Low">Phrases for the low end, folded.</param>
/// <param name="Favourable">Phrases for the good end: the low one of a harm, else the high one.</param>
/// <param name="Unfavourable">Phrases for the bad end: the high one of a harm, else the low one.</param>
public sealed record Scale(
    string Name,
    FrozenSet<string> High,
    FrozenSet<string> Low,
    FrozenSet<string> Favourable,
    FrozenSet<string> Unfavourable)
{
    /// <summary>Words in a subject's name that make it a harm: "casualty", "damage".</summary>
    public required FrozenSet<string> HarmWords { get; init; }
}
