using System.Text;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Writes the wording around a number or date with "…" in its place and "#" for each other one.</summary>
internal sealed class FigureWordings
{
    // Words of the wording on either side of the number.
    private const int Reach = 14;

    // Fewer words than this may be alike by chance.
    private const int FewestWords = 4;

    private readonly Document _document;
    private readonly Dictionary<int, int> _ends = [];

    public FigureWordings(Reading reading)
    {
        _document = reading.Document;
        foreach (var quantity in reading.Quantities)
            _ends[quantity.FirstToken] = quantity.EndToken;
        foreach (var time in reading.Times)
            _ends[time.FirstToken] = time.EndToken;
    }

    /// <summary>The wording around what stands at a range of tokens; empty where it has too few words.</summary>
    public string Around(int firstToken, int endToken)
    {
        var sentence = _document.Sentences[_document.Tokens[firstToken].Sentence];
        var (from, to) = (Math.Max(sentence.FirstToken, firstToken - Reach), Math.Min(sentence.EndToken, endToken + Reach));
        var wording = new StringBuilder();
        var words = 0;
        for (var i = from; i < to; i++)
        {
            if (_ends.TryGetValue(i, out var end))
            {
                Append(wording, i == firstToken ? "…" : "#");
                i = end - 1;
            }
            else if (_document.Tokens[i].Kind == TokenKind.Word)
            {
                Append(wording, _document.Slice(i, i + 1));
                words++;
            }
            else if (_document.Tokens[i].Kind == TokenKind.Number)
                Append(wording, "#");
        }

        return words >= FewestWords ? wording.ToString() : "";
    }

    private static void Append(StringBuilder wording, string word)
    {
        if (wording.Length > 0)
            wording.Append(' ');
        wording.Append(word);
    }
}
