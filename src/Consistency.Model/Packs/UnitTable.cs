using System.Collections.Frozen;

namespace Consistency.Model.Packs;

/// <summary>Units, their other forms, and what they measure.</summary>
public sealed class UnitTable(IReadOnlyList<Unit> units)
{
    private readonly FrozenDictionary<string, Unit> _byForm = units
        .SelectMany(u => u.Forms.Append(u.Name).Select(f => (Form: f.ToLowerInvariant(), Unit: u)))
        .DistinctBy(p => p.Form)
        .ToFrozenDictionary(p => p.Form, p => p.Unit, StringComparer.Ordinal);

    private readonly ILookup<string, Unit> _byDimension = units.OrderBy(u => u.Name, StringComparer.Ordinal).ToLookup(u => u.Dimension, StringComparer.Ordinal);

    /// <summary>The units that measure one thing, sorted by name.</summary>
    public IEnumerable<Unit> OfDimension(string dimension) => _byDimension[dimension];

    public bool TryResolve(string form, out Unit unit)
    {
        var found = _byForm.TryGetValue(form.Trim().ToLowerInvariant(), out var known);
        unit = known ?? Unit.Count;
        return found;
    }
}

/// <summary>A unit: a value in it times <paramref name="Factor"/> is the value in the dimension's base unit.</summary>
/// <param name="Dimension">What it measures; units of different dimensions are never compared. Empty for a count.</param>
/// <param name="Rounding">Whether a bare number is read as rounded at the last digit shown, below 100 too (percent).</param>
/// <param name="Measured">Whether it is read as rounded at the last digit shown at least: "35 miles" is no exact number of metres, and "40,000 km" is rounder than that.</param>
public sealed record Unit(string Name, string Dimension, decimal Factor, IReadOnlyList<string> Forms, bool Rounding = false, bool Measured = false)
{
    /// <summary>The unit of a bare count.</summary>
    public static readonly Unit Count = new("", "", 1, []);
}
