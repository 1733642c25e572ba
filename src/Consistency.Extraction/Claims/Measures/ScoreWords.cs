using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>Words around results of matches: the data of Lexicon/scores.yaml.</summary>
internal static class ScoreWords
{
    private static readonly LexiconFile File = LexiconReader.Read("scores");

    /// <summary>Verbs whose subject won and whose object lost: "beat".</summary>
    public static FrozenSet<string> Beat { get; } = File.Set("beat");

    /// <summary>Verbs whose subject lost, "to" the other: "lost".</summary>
    public static FrozenSet<string> Lost { get; } = File.Set("lost");

    /// <summary>Verbs of whom nobody won: "drew".</summary>
    public static FrozenSet<string> Drew { get; } = File.Set("drew");

    /// <summary>Verbs whose subject won "against" the other: "won".</summary>
    public static FrozenSet<string> Won { get; } = File.Set("won");

    /// <summary>Words before the other side of a match: "with", "against".</summary>
    public static FrozenSet<string> Against { get; } = File.Set("against");

    /// <summary>Results without a winner: "goalless draw".</summary>
    public static FrozenSet<string> Draws { get; } = File.Set("draws");

    /// <summary>Places in an order of arrival other than the first: "second".</summary>
    public static FrozenSet<string> Placings { get; } = File.Set("placings");

    /// <summary>Verbs before them: "finished".</summary>
    public static WordSet Finished { get; } = new(File.List("finished"));

    /// <summary>All verbs of results.</summary>
    public static WordSet Verbs { get; } = new([.. Beat, .. Lost, .. Drew, .. Won]);
}
