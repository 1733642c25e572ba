using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Tells averages from totals: "a daily average of 40 deaths".</summary>
internal static class Averages
{
    public static bool IsOne(Document document, FoundQuantity quantity)
    {
        var before = quantity.FirstToken - 1;
        if (before > 0 && document.Tokens[before].Lower is "of")
            before--;
        return before >= 0 && document.Tokens[before].Lower is "average" or "averages" or "averaged" or "averaging";
    }
}
