namespace Consistency.Checking.Tables;

/// <summary>Reads whole numbers as most of a table are, far quicker than a parser for all that numbers may look like.</summary>
internal static class PlainNumber
{
    // So many digits are a number that a double holds exactly.
    private const int MostDigits = 15;

    /// <summary>False for whatever is not a few digits, with or without a minus: it may be a number still.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        var digits = text.Length > 0 && text[0] == '-' ? text[1..] : text;
        if (digits.Length is 0 or > MostDigits)
            return false;
        var whole = 0L;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            whole = (whole * 10) + (c - '0');
        }

        number = digits.Length < text.Length ? -(double)whole : whole;
        return true;
    }
}
