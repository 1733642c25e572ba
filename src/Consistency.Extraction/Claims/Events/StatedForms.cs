using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims.Events;

/// <summary>Finds the vocabulary's words where a report states something in its own words: not in questions and not in quotations.</summary>
internal static class StatedForms
{
    /// <summary>The words in text order, none within another, each with its sentence.</summary>
    public static IEnumerable<(Sentence Sentence, FormMatch Match)> Of(Reading reading, FormIndex index)
    {
        var end = 0;
        foreach (var start in reading.FormStarts)
        {
            var token = start.Token;
            if (token < end || !index.MayStart(start))
                continue;
            var sentence = reading.Document.Sentences[reading.Document.Tokens[token].Sentence];
            if (reading.Text.Is(sentence.EndToken - 1, "?") || !index.TryMatch(reading.Document, token, sentence.EndToken, out var match))
                continue;
            yield return (sentence, match);
            end = match.EndToken;
        }
    }
}
