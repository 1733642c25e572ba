using Consistency.Engine.Quantities;

namespace Consistency.Engine.Columns;

/// <summary>Claims as numbers, each column an array by claim: names interned, wordings read.</summary>
/// <remarks>Sources and speakers are numbered in the ordinal order of their names, so that comparing numbers compares names.</remarks>
internal sealed class ClaimColumns(int count)
{
    public int Count { get; } = count;

    public int[] Cell { get; } = new int[count];

    /// <summary>0 for the source itself.</summary>
    public int[] Speaker { get; } = new int[count];

    public int[] Source { get; } = new int[count];

    /// <summary>The least number that the strict reading holds: of an open end the next double.</summary>
    public double[] Floor { get; } = new double[count];

    /// <summary>The greatest number that the strict reading holds.</summary>
    public double[] Ceiling { get; } = new double[count];

    /// <summary>Where the claim is narrowed, the end of its tension reading that the strict reading leaves open.</summary>
    public double[] Narrow { get; } = new double[count];

    /// <summary>Equal for equal figures; different ones are equal by chance alone, so that whoever finds two equal compares the figures.</summary>
    public ulong[] Figure { get; } = new ulong[count];

    public ClaimTraits[] Traits { get; } = new ClaimTraits[count];

    /// <summary>Sets the columns of a reading.</summary>
    public void Read(int claim, Reading reading)
    {
        (Floor[claim], Ceiling[claim]) = (reading.Strict.Floor, reading.Strict.Ceiling);
        if (reading.Tension.Equals(reading.Strict))
            return;
        Narrow[claim] = reading.Tension.Floor > reading.Strict.Floor ? reading.Tension.Floor : reading.Tension.Ceiling;
        Traits[claim] |= ClaimTraits.Narrowed;
    }

    /// <summary>The least and the greatest number that a reading of a claim holds.</summary>
    public (double Floor, double Ceiling) Bounds(int claim, bool strict)
    {
        var (floor, ceiling) = (Floor[claim], Ceiling[claim]);
        if (strict || (Traits[claim] & ClaimTraits.Narrowed) == 0)
            return (floor, ceiling);
        // The words bound one end; the other is the one that the tension reading draws in.
        return double.IsPositiveInfinity(ceiling) ? (floor, Narrow[claim]) : (Narrow[claim], ceiling);
    }
}
