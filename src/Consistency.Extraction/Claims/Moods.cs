using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>Whether the words before or between what makes a claim hedge or deny it: "may have begun", "are not the highest".</summary>
internal static class Moods
{
    /// <summary>"Seven countries have yet to report a case": none of them did.</summary>
    public static bool IsYetTo(Document document, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (document.Tokens[i].Lower is "yet" && document.Tokens[i + 1].Lower is "to")
                return true;
        }

        return false;
    }

    /// <param name="claim">The claim; its certainty and polarity are set.</param>
    /// <param name="from">The first token to look at; those of another sentence than <paramref name="at"/> do not count.</param>
    /// <param name="to">Past the last.</param>
    public static Claim Of(Reading reading, Claim claim, int from, int to, int at)
    {
        var (hedged, denied) = (false, reading.IsDeniedAt(at));
        var tokens = reading.Document.Tokens;
        for (var i = Math.Max(0, from); i < to; i++)
        {
            if (tokens[i].Sentence != tokens[at].Sentence)
                continue;
            hedged |= LexiconWords.Hedges.Contains(tokens[i].Lower);
            denied |= LexiconWords.Negations.Contains(tokens[i].Lower);
        }

        return claim with
        {
            Certainty = hedged ? Certainty.Hedged : Certainty.Plain,
            Polarity = denied ? Polarity.Denied : Polarity.Asserted,
        };
    }
}
