using System.Text;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>
/// One claim for each number that no vocabulary knows what to make of: its subject is the wording around it, so that two
/// reports that say the same with different numbers are found.
/// </summary>
internal static class FigureClaims
{
    private const string Property = "figure";

    // Words of the wording on either side of the number.
    private const int Reach = 14;

    // Fewer words than this may be alike by chance.
    private const int FewestWords = 4;

    public static IEnumerable<Claim> Of(Reading reading, IReadOnlySet<FoundQuantity> taken)
    {
        var (first, end) = (new HashSet<int>(), new Dictionary<int, int>());
        foreach (var quantity in reading.Quantities)
            end[quantity.FirstToken] = quantity.EndToken;
        foreach (var quantity in reading.Quantities.Where(q => !taken.Contains(q) && first.Add(q.FirstToken)))
        {
            if (Around(reading.Document, quantity, end) is { Length: > 0 } wording)
            {
                yield return reading.ClaimOver(
                    quantity.FirstToken, Math.Max(quantity.EndToken, quantity.EndCounted), Property, new Subject(wording), new ClaimValue.OfQuantity(quantity.Quantity));
            }
        }
    }

    /// <summary>The wording with "…" for the number and "#" for each other one; empty where it has too few words.</summary>
    private static string Around(Document document, FoundQuantity quantity, Dictionary<int, int> ends)
    {
        var sentence = document.Sentences[document.Tokens[quantity.FirstToken].Sentence];
        var (from, to) = (Math.Max(sentence.FirstToken, quantity.FirstToken - Reach), Math.Min(sentence.EndToken, quantity.EndToken + Reach));
        var wording = new StringBuilder();
        var words = 0;
        for (var i = from; i < to; i++)
        {
            if (i == quantity.FirstToken || ends.ContainsKey(i))
            {
                Append(wording, i == quantity.FirstToken ? "…" : "#");
                i = ends[i] - 1;
            }
            else if (document.Tokens[i].Kind == TokenKind.Word)
            {
                Append(wording, document.Slice(i, i + 1));
                words++;
            }
            else if (document.Tokens[i].Kind == TokenKind.Number)
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
