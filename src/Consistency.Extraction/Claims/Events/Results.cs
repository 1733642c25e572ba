namespace Consistency.Extraction.Claims.Events;

/// <summary>Events that answer a question which has one answer: who won the election.</summary>
internal static class Results
{
    private const string Win = "win";

    private const string Winner = "winner";

    /// <summary>The property whose value is who did it; null where many can.</summary>
    public static string? Of(string happened, string about) =>
        happened is Win && about.Split(' ').Any(w => LexiconWords.Contests.Contains(w.ToLowerInvariant())) ? Winner : null;
}
