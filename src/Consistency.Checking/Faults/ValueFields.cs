using Consistency.Model;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Checking.Faults;

/// <summary>The fields in which a claim gives its kinds of value.</summary>
internal static class ValueFields
{
    public static ValueType TypeOf(ClaimValue value) => value switch
    {
        ClaimValue.OfQuantity => ValueType.Quantity,
        ClaimValue.OfTime => ValueType.Time,
        ClaimValue.OfEntity => ValueType.Entity,
        ClaimValue.OfStatement => ValueType.Statement,
        _ => ValueType.Truth,
    };

    public static string Of(ClaimValue value) => Of(TypeOf(value));

    public static string Of(ValueType type) => type switch
    {
        ValueType.Quantity => "quantity",
        ValueType.Time => "time",
        ValueType.Entity => "entity",
        ValueType.Statement => "statement",
        _ => "truth",
    };
}
