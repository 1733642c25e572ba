namespace Consistency.Server.Mapping;

/// <summary>Numbers as they were worded.</summary>
internal static class QuantityMapping
{
    public static Model.Quantity ToModel(this V1.Quantity quantity) => new(
        quantity.Value,
        quantity.HasUpper ? quantity.Upper : null,
        quantity.Bound.ToModel(),
        quantity.Trend.ToModel(),
        quantity.Unit);

    public static V1.Quantity ToProto(this Model.Quantity quantity)
    {
        var proto = new V1.Quantity
        {
            Value = quantity.Value,
            Bound = quantity.Bound.ToProto(),
            Trend = quantity.Trend.ToProto(),
            Unit = quantity.Unit,
        };
        if (quantity.Upper is { } upper)
            proto.Upper = upper;
        return proto;
    }
}
