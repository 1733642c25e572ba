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
}
