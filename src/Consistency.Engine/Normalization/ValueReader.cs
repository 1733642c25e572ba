using Consistency.Engine.Quantities;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>Reads a claim's value: its interval, what it measures, and a key by which equal values are equal.</summary>
internal sealed class ValueReader(RulePack pack)
{
    /// <summary>The measure of times of day, which are never compared with dates.</summary>
    public const string Clock = "clock";

    /// <summary>The measure of dates.</summary>
    public const string Calendar = "calendar";

    /// <summary>The dimension of durations.</summary>
    public const string Duration = "time";

    private readonly OfficeReader _offices = new(pack);

    private static readonly Interval Everything = Interval.Open(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The reading of what is no number and no time.</summary>
    public static Reading Anything { get; } = new(Everything, Everything);

    public ReadValue Read(Claim claim, NormalTopic topic, NameResolver names) => claim.Value switch
    {
        ClaimValue.OfQuantity { Quantity: var q } => new("", QuantityReader.Read(q, topic.Property, topic.Unit, pack.Readings), QuantityReader.FigureOf(q, topic.Unit)),
        ClaimValue.OfTime t => new("", ReadTime(t.Time), default),
        ClaimValue.OfEntity e => Plain(Entity(e.Name, topic.Property, names)),
        ClaimValue.OfStatement s => Plain(Taxonomy.Fold(s.Words)),
        ClaimValue.OfTruth => Plain(topic.Property.Name),
        _ => throw new ArgumentException("A claim without a value is a problem and does not reach the engine.", nameof(claim)),
    };

    /// <summary>Whether a name stands for a thing that no vocabulary of the pack knows, and so may be a person's.</summary>
    public bool IsUnknownEntity(string name, PropertyDefinition property) => !TryKnown(name, property, out _);

    private string Entity(string name, PropertyDefinition property, NameResolver names) =>
        TryKnown(name, property, out var known) ? known : names.Resolve(name);

    private bool TryKnown(string name, PropertyDefinition property, out string known) =>
        property.Offices ? (known = _offices.Read(name)).Length > 0 : pack.Places.TryResolve(name, out known);

    /// <summary>Whether a number of this measure is how long something lasts; an age is a number like others.</summary>
    public static bool IsDuration(PropertyDefinition property, string measure) =>
        !property.Literal && string.Equals(measure, Duration, StringComparison.Ordinal);

    public static bool IsClock(TimeRange time) => (Instant(time.Earliest) ?? Instant(time.Latest))?.TimeOfDay == true;

    public static Reading ReadTime(TimeRange time)
    {
        var (earliest, latest) = (Instant(time.Earliest), Instant(time.Latest));
        var interval = new Interval(
            earliest?.Start ?? double.NegativeInfinity, earliest is null,
            latest?.End ?? double.PositiveInfinity, true);
        return new Reading(interval, interval);
    }

    private static IsoTime? Instant(string text) => IsoTime.TryParse(text, out var time) ? time : null;

    private static ReadValue Plain(string key) => new(key, Anything, default);
}

/// <summary>A value as read.</summary>
/// <param name="Key">Equal for equal values; empty for numbers and times.</param>
internal readonly record struct ReadValue(string Key, Reading Reading, Figure Figure);
