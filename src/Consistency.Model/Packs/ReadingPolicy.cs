namespace Consistency.Model.Packs;

/// <summary>Which intervals worded numbers are read as.</summary>
public sealed record ReadingPolicy
{
    /// <summary>A bare number below this is that number.</summary>
    public decimal LiteralBelow { get; init; } = 100;

    /// <summary>A rounded number's band is never wider than this share of the value either way.</summary>
    public decimal MaximumRoundingShare { get; init; } = 0.05m;

    /// <summary>"about" is this share of the value either way.</summary>
    public decimal AboutShare { get; init; } = 0.10m;

    /// <summary>In the tension reading, "up to" means at least this share of the value.</summary>
    public decimal CeilingFloorShare { get; init; } = 0.10m;

    /// <summary>Bare numbers that differ by at most this share agree, literal ones too: each is read at least half of it either way.</summary>
    public decimal Tolerance { get; init; }
}
