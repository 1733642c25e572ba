using Consistency.Model;

namespace Consistency.Checking.Tests;

/// <summary>Sound claims about Marrow Bay, one of each kind, for tests to spoil.</summary>
internal static class Samples
{
    public static Claim Injured { get; } = new()
    {
        Id = "injured",
        Source = new Source("gazette", "Storm over Marrow Bay", "Harbour Gazette"),
        Speakers = ["Ana Reis"],
        Subject = new Subject("dockers"),
        Property = "injured",
        Value = new ClaimValue.OfQuantity(new Quantity(40)),
    };

    public static Claim Tide { get; } = Injured with
    {
        Id = "tide",
        Property = "tide",
        Value = new ClaimValue.OfQuantity(new Quantity(3.5, Unit: "metres")),
    };

    public static Claim Opened { get; } = Injured with
    {
        Id = "opened",
        Subject = new Subject("north pier"),
        Property = "opened",
        Value = new ClaimValue.OfTime(new TimeRange("2031-05-04", "2031-05")),
    };

    public static Claim Office { get; } = Injured with
    {
        Id = "office",
        Subject = new Subject("Ana Reis"),
        Property = "office",
        Value = new ClaimValue.OfEntity("Port Director"),
    };

    public static Claim Remark { get; } = Injured with
    {
        Id = "remark",
        Subject = new Subject("Ana Reis"),
        Property = "quote",
        Value = new ClaimValue.OfStatement("The pier will open in May"),
    };

    public static Claim Docked { get; } = Injured with
    {
        Id = "docked",
        Subject = new Subject("ferry Isolde"),
        Property = "dock",
        Value = new ClaimValue.OfTruth(true),
    };

    public static IReadOnlyList<Claim> All { get; } = [Injured, Tide, Opened, Office, Remark, Docked];

    public static Claim WithQuantity(Quantity quantity) => Injured with { Value = new ClaimValue.OfQuantity(quantity) };
}
