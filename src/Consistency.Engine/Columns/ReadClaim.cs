using Consistency.Engine.Quantities;

namespace Consistency.Engine.Columns;

/// <summary>What the rules about numbers look at of every claim, side by side so that one look fetches it all.</summary>
/// <param name="Source">The number of its source; in the ordinal order of the sources' ids, so that comparing numbers compares names.</param>
/// <param name="Speaker">Likewise of its speaker; 0 for the source itself.</param>
/// <param name="Floor">The least number that the tension reading holds: of an open end the next double.</param>
/// <param name="Ceiling">The greatest number that the tension reading holds.</param>
/// <param name="Mark">Equal for one figure of one speaker, and of whoever else may speak for him; otherwise equal by chance alone: whoever finds two equal compares them.</param>
internal readonly record struct ReadClaim(int Source, int Speaker, double Floor, double Ceiling, uint Mark, ClaimTraits Traits)
{
    /// <summary>A reading in this form. Where the strict and the tension reading differ, the words bound one end alone.</summary>
    public static ReadClaim Of(int source, int speaker, Reading reading, uint mark, ClaimTraits traits) =>
        new(source, speaker, reading.Tension.Floor, reading.Tension.Ceiling, mark, traits | Difference(reading));

    public bool Is(ClaimTraits any) => (Traits & any) != 0;

    /// <summary>The least number that a reading holds.</summary>
    public double FloorIn(bool strict) =>
        !strict || !Is(ClaimTraits.StrictlyBottomless | ClaimTraits.StrictlyFromZero) ? Floor
        : Is(ClaimTraits.StrictlyBottomless) ? double.NegativeInfinity
        : 0;

    /// <summary>The greatest number that a reading holds.</summary>
    public double CeilingIn(bool strict) => strict && Is(ClaimTraits.StrictlyUnbounded) ? double.PositiveInfinity : Ceiling;

    private static ClaimTraits Difference(Reading reading) =>
        reading.Tension.Equals(reading.Strict) ? ClaimTraits.None
        : double.IsPositiveInfinity(reading.Strict.Ceiling) ? ClaimTraits.StrictlyUnbounded
        : double.IsNegativeInfinity(reading.Strict.Floor) ? ClaimTraits.StrictlyBottomless
        : ClaimTraits.StrictlyFromZero;
}
