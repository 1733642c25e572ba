using Consistency.Engine.Quantities;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Quantities;

/// <summary>Reads quantities by the sample pack.</summary>
internal static class Reads
{
    public static Reading Of(Quantity quantity, string property = "hurt")
    {
        var definition = SamplePack.Pack.PropertyDefinitions[property];
        _ = SamplePack.Pack.Units.TryResolve(quantity.Unit.Length > 0 ? quantity.Unit : definition.Unit, out var unit);
        return QuantityReader.Read(quantity, definition, unit, SamplePack.Pack.Readings);
    }

    public static Interval Strict(double value, Bound bound = Bound.Exact, string property = "hurt", string unit = "") =>
        Of(new Quantity(value, Bound: bound, Unit: unit), property).Strict;

    public static Interval Tension(double value, Bound bound, string property = "hurt") => Of(new Quantity(value, Bound: bound), property).Tension;
}
