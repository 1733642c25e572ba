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

    public ReadValue Read(Claim claim, PropertyDefinition property, NameResolver names) => claim.Value switch
    {
        ClaimValue.OfQuantity q => ReadQuantity(q.Quantity, property),
        ClaimValue.OfTime t => ReadTime(t.Time),
        ClaimValue.OfEntity e => Plain(Entity(e.Name, property, names)),
        ClaimValue.OfStatement s => Plain(Taxonomy.Fold(s.Words)),
        ClaimValue.OfTruth => Plain(property.Name),
        _ => throw new ArgumentException("A claim without a value is a problem and does not reach the engine.", nameof(claim)),
    };

    /// <summary>Whether a name stands for a thing that no vocabulary of the pack knows, and so may be a person's.</summary>
    public bool IsUnknownEntity(string name, PropertyDefinition property) => !TryKnown(name, property, out _);

    private string Entity(string name, PropertyDefinition property, NameResolver names) =>
        TryKnown(name, property, out var known) ? known : names.Resolve(name);

    private bool TryKnown(string name, PropertyDefinition property, out string known) =>
        property.Offices ? (known = _offices.Read(name)).Length > 0 : pack.Places.TryResolve(name, out known);

    private ReadValue ReadQuantity(Quantity quantity, PropertyDefinition property)
    {
        var unit = pack.Units.TryResolve(quantity.Unit.Length > 0 ? quantity.Unit : property.Unit, out var known) ? known : Unit.Count;
        var change = quantity.Trend == Trend.Unspecified ? "" : "+";
        return new ReadValue(change + unit.Dimension, "", QuantityReader.Read(quantity, property, unit, pack.Readings), QuantityReader.FigureOf(quantity, unit));
    }

    private static ReadValue ReadTime(TimeRange time)
    {
        IsoTime? earliest = IsoTime.TryParse(time.Earliest, out var from) ? from : null;
        IsoTime? latest = IsoTime.TryParse(time.Latest, out var to) ? to : null;
        var clock = (earliest ?? latest)?.TimeOfDay == true;
        var interval = new Interval(
            earliest?.Start ?? double.NegativeInfinity, earliest is null,
            latest?.End ?? double.PositiveInfinity, true);
        return new ReadValue(clock ? Clock : Calendar, "", new Reading(interval, interval), default);
    }

    private static ReadValue Plain(string key) => new("", key, new Reading(Everything, Everything), default);
}

/// <summary>A value as read.</summary>
/// <param name="Measure">What its number measures.</param>
/// <param name="Key">Equal for equal values; empty for numbers and times.</param>
internal readonly record struct ReadValue(string Measure, string Key, Reading Reading, Figure Figure);
