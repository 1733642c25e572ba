namespace Consistency.Model;

/// <summary>Reads the parts of an ISO 8601 text from left to right.</summary>
internal ref struct IsoReader(ReadOnlySpan<char> text)
{
    // What is left to read.
    private ReadOnlySpan<char> _rest = text;

    public readonly bool AtEnd => _rest.IsEmpty;

    public bool TrySkip(char expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
            return false;
        _rest = _rest[1..];
        return true;
    }

    /// <summary>Reads exactly so many ASCII digits.</summary>
    public bool TryNumber(int digits, int minimum, int maximum, out int number)
    {
        number = 0;
        if (_rest.Length < digits)
            return false;
        foreach (var c in _rest[..digits])
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        _rest = _rest[digits..];
        return number >= minimum && number <= maximum;
    }

    /// <summary>Reads HH:mm, HH:mm:ss or HH:mm:ss.f and how many seconds long that is.</summary>
    public bool TryClock(out double seconds, out double length, out IsoPrecision precision)
    {
        (seconds, length, precision) = (0, 60, IsoPrecision.Minute);
        if (!TryNumber(2, 0, 23, out var hour) || !TrySkip(':') || !TryNumber(2, 0, 59, out var minute))
            return false;
        seconds = (hour * 3600) + (minute * 60);
        if (!TrySkip(':'))
            return true;
        if (!TryNumber(2, 0, 59, out var second))
            return false;
        seconds += second;
        (length, precision) = (1, IsoPrecision.Second);
        return !TrySkip('.') || TryFraction(ref seconds, ref length, ref precision);
    }

    /// <summary>Reads Z, ±HH:mm or nothing, as seconds east of UTC.</summary>
    public bool TryOffset(out int seconds)
    {
        seconds = 0;
        if (AtEnd || TrySkip('Z') || TrySkip('z'))
            return true;
        var sign = TrySkip('+') ? 1 : -1;
        if ((sign < 0 && !TrySkip('-')) || !TryNumber(2, 0, 23, out var hours) || !TrySkip(':') || !TryNumber(2, 0, 59, out var minutes))
            return false;
        seconds = sign * ((hours * 3600) + (minutes * 60));
        return true;
    }

    // Finer digits are skipped: a double does not hold them beside two thousand years of seconds.
    private bool TryFraction(ref double seconds, ref double length, ref IsoPrecision precision)
    {
        const double Finest = 1e-4;
        var digits = 0;
        while (TryNumber(1, 0, 9, out var digit))
        {
            if (length > Finest * 1.5)
            {
                length /= 10;
                seconds += digit * length;
            }

            digits++;
        }

        precision = IsoPrecision.Fraction;
        return digits > 0;
    }
}
