using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims.Events;

/// <summary>Finds the vocabulary's words where a report states something in its own words: not in questions and not in quotations.</summary>
internal static class StatedForms
{
    /// <summary>The words in text order, none within another, each with its sentence.</summary>
    public static IEnumerable<(Sentence Sentence, FormMatch Match)> Of(Reading reading, FormIndex index)
    {
        foreach (var sentence in reading.Document.Sentences.Where(s => !reading.Text.Is(s.EndToken - 1, "?")))
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (reading.Text.QuotationAt(i) >= 0 || !index.TryMatch(reading.Document, i, sentence.EndToken, out var match))
                    continue;
                yield return (sentence, match);
                i = match.EndToken - 1;
            }
        }
    }
}
