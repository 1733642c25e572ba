using System.Text;
using Consistency.Extraction.Text;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Quantities;

/// <summary>Finds the unit before or after a number. Safe to share between threads.</summary>
internal sealed class UnitReader(UnitTable units)
{
    /// <summary>How many pieces a unit has at most.</summary>
    public const int LongestUnit = 4;

    // Codes of currencies that are words too: units in capitals alone.
    private static readonly string[] s_wordCodes = ["all", "bob", "cop", "cup", "dem", "gel", "mad", "mop", "pen", "ron", "sos", "top", "try"];

    // A form of one letter is a unit after digits alone, and but for these only right after them: "5 m", "30g", not "5 s".
    private static readonly string[] s_spacedLetters = ["m", "g", "w", "l"];

    /// <summary>Finds a currency before a number: "$", "US$", "US $", "$US", "EUR", "Rs.".</summary>
    /// <returns>How many pieces from <paramref name="at"/> it takes; 0 for none.</returns>
    public int CurrencyAt(ReadOnlySpan<Piece> sentence, int at, out Unit? unit)
    {
        unit = null;
        var end = at;
        var form = sentence.WordAt(end++);
        if (form.Length is 0 or > 4 || sentence[at].Kind is TokenKind.Number or TokenKind.Quote)
            return 0;
        if (sentence[at].Kind == TokenKind.Word)
        {
            if (!sentence[at].Capital && !MayStart(sentence, at))
                return 0;
            if (sentence.WordAt(end) is "$" or "£" or "=")
                form += sentence[end++].Lower;
            // "USD$ 15"
            if (end > at + 1 && form.Length > 3 && !units.TryResolve(form, out _))
                form = form[..^1];
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

    /// <summary>Whether a currency may start that is in small letters: "mxn$15", and "c $ 15" in texts cut into words, where "us $15" is no currency.</summary>
    public static bool MayStart(ReadOnlySpan<Piece> sentence, int at) => sentence.IsWordAt(at) && sentence.WordAt(at + 1) is "$" && (sentence[at + 1].Glued || (!sentence.IsGluedAt(at + 2) && sentence[at].Lower is not ("a" or "s"))) && sentence[at].Lower.Length <= 4;

    /// <summary>A currency's code with a scale before it: "MUSD" is millions of USD.</summary>
    public bool TryScaledCode(ReadOnlySpan<Piece> sentence, int at, out Unit? unit, out decimal scale)
    {
        const int Length = 4;
        (unit, scale) = (null, 1);
        if (!sentence.IsWordAt(at) || !sentence[at].Capital || sentence[at].Title || sentence[at].Lower.Length != Length || !NumeralWords.ShortScales.TryGetValue(sentence[at].Lower[..1], out scale))
            return false;
        var found = units.TryResolve(sentence[at].Lower[1..], out var known) && KindOf(known) == QuantityKind.Money;
        unit = found ? known : null;
        return found;
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
            return !s_wordCodes.Contains(written) || (sentence[at].Capital && !sentence[at].Title);
        return sentence.IsNumberAt(at - 1) && (sentence[at].Glued || sentence[at].Joined || s_spacedLetters.Contains(written));
    }
}
