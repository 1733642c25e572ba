using Consistency.Model;

namespace Consistency.Engine.Matching;

/// <summary>
/// Finds different numbers that stand in the place of each other in the very same wording of several texts, where not all are figures, nor all
/// are of dates, as those are compared by themselves: "in 1987" and "in 187", "at 12 Mill Lane" and "at 21 Mill Lane".
/// </summary>
internal static class OneWording
{
    /// <summary>More numbers in one wording are a series.</summary>
    public const int Most = 16;

    /// <summary>The claims that are of one wording, and differ.</summary>
    public static IEnumerable<Claim> Of(IEnumerable<Claim> claims) =>
        claims.Where(HasWording).GroupBy(c => c.Subject.Name, StringComparer.Ordinal).Where(g => AreCompared([.. g])).SelectMany(g => g);

    /// <summary>Whether a claim's number can be compared by the wording alone.</summary>
    public static bool HasWording(Claim claim) => claim.Value is ClaimValue.OfQuantity { Quantity.Unit.Length: 0 };

    private static bool AreCompared(List<Claim> claims)
    {
        if (claims.Count > Most)
            return false;
        var numbers = claims.Select(c => (Text: Stories.KeyOf(c), ((ClaimValue.OfQuantity)c.Value!).Quantity.Value, As: ComparedAs(c))).Distinct().ToList();
        // What one text says in the same words of several numbers is a list.
        return numbers.Select(n => n.Text).Distinct(StringComparer.Ordinal).Count() == numbers.Count
            && numbers.Select(n => n.Value).Distinct().Skip(1).Any()
            && (numbers.Exists(n => n.As == Compared.Not) || numbers.Select(n => n.As).Distinct().Skip(1).Any());
    }

    /// <summary>As what it is compared already, if it is.</summary>
    private static Compared ComparedAs(Claim claim) => claim.Context!.IsBare ? Compared.Not : claim.Context.IsOfDate ? Compared.AsDate : Compared.AsFigure;

    private enum Compared
    {
        Not,
        AsDate,
        AsFigure,
    }
}
