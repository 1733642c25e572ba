namespace Consistency.Model.Packs;

/// <summary>A rule of a pack's own: a built-in kind that judges, in the kind's place, the disagreements of the claims that it selects.</summary>
/// <param name="Id">Such as "cargo/tonnage"; no built-in rule's. Its settings are those of any rule: <see cref="RulePack.SettingsOf"/>.</param>
/// <param name="Kind">The built-in rule's id.</param>
/// <param name="Where">It selects what any of these does, each facet itself or a part of it; empty for all claims.</param>
public sealed record UserRule(string Id, string Kind, IReadOnlyList<CellSelector> Where)
{
    /// <summary>How its numbers are read; null for the pack's policy.</summary>
    public ReadingPolicy? Readings { get; init; }

    /// <summary>What it flags, for a person; null for its kind's text, as <see cref="Remedy"/>.</summary>
    public string? Flags { get; init; }

    /// <summary>An example that it flags; empty for none, as <see cref="Counterexample"/>.</summary>
    public string Example { get; init; } = "";

    /// <summary>An example that it does not flag.</summary>
    public string Counterexample { get; init; } = "";

    /// <summary>What a person can do about it.</summary>
    public string? Remedy { get; init; }
}
