using Consistency.Model.Packs;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Engine.Tests.Support;

/// <summary>The sample pack's properties, one of each kind.</summary>
internal static class SampleProperties
{
    public static IReadOnlyList<PropertyDefinition> All { get; } =
    [
        Flow("hurt-or-lost"),
        Flow("hurt") with { Confusable = new HashSet<string>(StringComparer.Ordinal) { "lost" } },
        Flow("lost") with { Confusable = new HashSet<string>(StringComparer.Ordinal) { "hurt" } },
        Flow("sheltered") with { Kind = PropertyKind.Stock },
        Flow("in-tents") with { Kind = PropertyKind.Stock },
        Flow("moored") with { Kind = PropertyKind.Stock, WindowDays = 2 },
        Flow("housed") with { Kind = PropertyKind.Stock, SumOf = ["in-houses", "in-huts"] },
        Flow("in-houses") with { Kind = PropertyKind.Stock },
        Flow("in-huts") with { Kind = PropertyKind.Stock },
        new() { Name = "tide", Value = ValueType.Quantity, Unit = "m" },
        new() { Name = "turnout", Value = ValueType.Quantity, Unit = "%" },
        new() { Name = "price", Value = ValueType.Quantity },
        new() { Name = "score", Value = ValueType.Quantity, Literal = true },
        new() { Name = "crossing", Value = ValueType.Quantity, Unit = "h" },
        new() { Name = "office", Value = ValueType.Entity, Offices = true, SingleValued = true },
        new() { Name = "birthplace", Value = ValueType.Entity, SingleValued = true, Timeless = true },
        new() { Name = "opened", Value = ValueType.Time, Order = EventOrder.At },
        new() { Name = "before", Value = ValueType.Entity, Timeless = true, Order = EventOrder.Before },
        new() { Name = "after", Value = ValueType.Entity, Timeless = true, Order = EventOrder.After },
        new() { Name = "quote", Value = ValueType.Statement, Quote = true },
        new() { Name = "rank", Value = ValueType.Statement, Scale = "size" },
        new() { Name = "sail", Value = ValueType.Truth, OppositeOf = "stay" },
        new() { Name = "stay", Value = ValueType.Truth, OppositeOf = "sail" },
        new() { Name = "column", Value = ValueType.Any },
    ];

    public static IReadOnlyDictionary<string, string[]> PartOf { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["hurt"] = ["hurt-or-lost"],
        ["lost"] = ["hurt-or-lost"],
        ["in-tents"] = ["sheltered"],
        ["housed"] = ["sheltered"],
        ["in-houses"] = ["housed"],
        ["in-huts"] = ["housed"],
    };

    private static PropertyDefinition Flow(string name) =>
        new() { Name = name, Value = ValueType.Quantity, Kind = PropertyKind.Flow, Additive = true, Count = true };
}
