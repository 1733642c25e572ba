using System.Text;
using Consistency.Extraction.Text;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Quantities;

/// <summary>Finds the unit before or after a number. Safe to share between threads.</summary>
internal sealed class UnitReader(UnitTable units)
{
    private const int LongestUnit = 4;

    // A form of one letter is a unit after digits alone, and but for these only right after them: "5 m", "30g", not "5 s".
    private static readonly string[] s_spacedLetters = ["m", "g", "w", "l"];

    /// <summary>Finds a currency before a number: "$", "US$", "US $", "$US", "EUR", "Rs.".</summary>
    /// <returns>How many pieces from <paramref name="at"/> it takes; 0 for none.</returns>
    public int CurrencyAt(ReadOnlySpan<Piece> sentence, int at, out Unit? unit)
    {
        unit = null;
        var end = at;
        var form = sentence.WordAt(end++);
        if (form.Length is 0 or > 3 || sentence[at].Kind is TokenKind.Number or TokenKind.Quote)
            return 0;
        if (sentence[at].Kind == TokenKind.Word)
        {
            if (!sentence[at].Capital)
                return 0;
            if (sentence.WordAt(end) is "$" or "£")
                form += sentence[end++].Lower;
            else if (sentence.WordAt(end) == "." && form == "rs")
                end++;
        }
        else if (sentence.IsGluedAt(end) && sentence.IsWordAt(end) && units.TryResolve(sentence[end].Lower + form, out _))
        {
            form = sentence[end++].Lower + form;
        }

        if (!sentence.IsNumberAt(end) || !units.TryResolve(form, out var found) || KindOf(found) != QuantityKind.Money)
            return 0;
        unit = found;
        return end - at;
    }

    /// <summary>Finds the longest unit after a number.</summary>
    /// <returns>How many pieces from <paramref name="at"/> it takes; 0 for none.</returns>
    public int UnitAt(ReadOnlySpan<Piece> sentence, int at, out Unit? unit)
    {
        unit = null;
        var form = new StringBuilder();
        Span<int> lengths = stackalloc int[LongestUnit];
        var count = 0;
        for (; count < LongestUnit && at + count < sentence.Length && sentence[at + count].Kind is TokenKind.Word or TokenKind.Mark; count++)
        {
            if (count > 0 && !sentence[at + count].Glued)
                form.Append(sentence[at + count].Joined ? '-' : ' ');
            form.Append(sentence[at + count].Lower);
            lengths[count] = form.Length;
            if (sentence[at + count].Lower is "," or "." or ";" or ")" or "(")
                break;
        }

        var text = form.ToString();
        for (; count > 0; count--)
        {
            var written = text[..lengths[count - 1]];
            if (!Resolve(written, out var found) || !Fits(sentence, at, count, written))
                continue;
            unit = found;
            return count;
        }

        return 0;
    }

    public static QuantityKind KindOf(Unit? unit) => unit is null || unit.Dimension.Length == 0 ? QuantityKind.Count
        : unit.Dimension is "percent" or "percentage points" ? QuantityKind.Percent
        : unit.Dimension.Length == 3 && char.IsUpper(unit.Dimension[0]) ? QuantityKind.Money : QuantityKind.Measure;

    private bool Resolve(string form, out Unit unit) =>
        units.TryResolve(form, out unit) || (form.Contains('-', StringComparison.Ordinal) && units.TryResolve(form.Replace('-', ' '), out unit));

    private static bool Fits(ReadOnlySpan<Piece> sentence, int at, int count, string written)
    {
        if (count > 1 || written.Length > 1 || !char.IsLetter(written[0]))
            return true;
        return sentence.IsNumberAt(at - 1) && (sentence[at].Glued || sentence[at].Joined || s_spacedLetters.Contains(written));
    }
}
