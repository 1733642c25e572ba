using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Where the clause around a number begins and ends: at a mark that ends clauses, or at the sentence's ends.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">Past the last token.</param>
internal readonly record struct Clause(int First, int End)
{
    // Longer clauses are lists or slips; what is farther off is not the number's.
    private const int Reach = 40;

    public static Clause Around(Reading reading, int firstToken, int endToken)
    {
        var document = reading.Document;
        var sentence = document.Sentences[document.Tokens[firstToken].Sentence];
        var (first, end) = (firstToken, endToken);
        // "Ostby has reported 87 cases" says where they are, as "Ostby has 87 cases" does.
        var content = reading.IsOfReport(firstToken) ? 0 : reading.ContentStart(firstToken);
        while (first > sentence.FirstToken && first > content && firstToken - first < Reach && !IsMark(document, first - 1))
            first--;
        while (end < sentence.EndToken && end - endToken < Reach && !IsMark(document, end))
            end++;
        return new Clause(first, end);
    }

    /// <summary>A mark that ends clauses, or a hyphen between blanks, which stands for a dash.</summary>
    private static bool IsMark(Document document, int token)
    {
        var (tokens, mark) = (document.Tokens, document.Tokens[token]);
        return LexiconWords.ClauseMarks.Contains(mark.Word)
            || (mark.Lower is "-" && token > 0 && token + 1 < tokens.Length && tokens[token - 1].End < mark.Start && mark.End < tokens[token + 1].Start);
    }
}
