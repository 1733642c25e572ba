namespace Consistency.Model;

/// <summary>The ids of the rules: stable, part of the API, and the names by which packs set them.</summary>
public static class RuleIds
{
    public const string QuantityConflict = "quantity/conflict";
    public const string QuantityBound = "quantity/bound";
    public const string QuantityPartExceedsWhole = "quantity/part-exceeds-whole";
    public const string QuantitySum = "quantity/sum";
    public const string QuantityDecrease = "quantity/decrease";
    public const string QuantityMagnitude = "quantity/magnitude";
    public const string FigureCategory = "figure/category";
    public const string FigurePopulation = "figure/population";
    public const string FigureSpeaker = "figure/speaker";
    public const string QuoteDrift = "quote/drift";
    public const string ValueExclusive = "value/exclusive";
    public const string ValueOpposite = "value/opposite";
    public const string ValueDenied = "value/denied";
    public const string TimeConflict = "time/conflict";
    public const string TimeOrder = "time/order";

    /// <summary>All of them, sorted.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FigureCategory, FigurePopulation, FigureSpeaker,
        QuantityBound, QuantityConflict, QuantityDecrease, QuantityMagnitude, QuantityPartExceedsWhole, QuantitySum,
        QuoteDrift,
        TimeConflict, TimeOrder,
        ValueDenied, ValueExclusive, ValueOpposite,
    ];

    /// <summary>
    /// Whether an id may be that of a pack's own rule: two names with a slash between, of small letters, digits and single hyphens, at most
    /// 100 characters, the first name none that built-in rules have.
    /// </summary>
    public static bool IsUserRule(string id) =>
        id.Length <= 100 && id.Split('/') is [var group, var name] && IsName(group) && IsName(name) && !IsBuiltInGroup(group);

    /// <summary>Whether built-in rules have this for the first name of their ids: "quantity".</summary>
    public static bool IsBuiltInGroup(string group) => All.Any(id => string.Equals(id[..id.IndexOf('/', StringComparison.Ordinal)], group, StringComparison.Ordinal));

    private static bool IsName(string name) => name.Split('-').All(w => w.Length > 0 && w.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}
