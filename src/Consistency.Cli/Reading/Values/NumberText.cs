using System.Globalization;
using System.Text.RegularExpressions;

namespace Consistency.Cli.Reading.Values;

/// <summary>Numbers as tables write them: 1,234 · 12.5 · -3 · 40%.</summary>
internal static partial class NumberText
{
    /// <summary>Reads a number. "007" is none: leading zeros are a code's; nor is "1e5", which may be a name.</summary>
    public static CellValue.Number? Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        var value = double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var isNegative = match.Groups["sign"].ValueSpan is "-" or "−";
        return double.IsFinite(value) ? new CellValue.Number(isNegative ? -value : value, match.Groups["percent"].Value) : null;
    }

    [GeneratedRegex(@"^(?<sign>[+\-−]?)(?<digits>([1-9]\d{0,2}(,\d{3})+|0|[1-9]\d*)?(\.\d+)?)(?<=\d)\s*(?<percent>%?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
