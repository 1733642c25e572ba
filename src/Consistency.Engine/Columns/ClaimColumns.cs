namespace Consistency.Engine.Columns;

/// <summary>Claims as numbers, in the order of the request: names interned, wordings read.</summary>
/// <remarks>Sources and speakers are numbered in the ordinal order of their names, so that comparing numbers compares names.</remarks>
internal sealed class ClaimColumns(int count)
{
    public int[] Cell { get; } = new int[count];

    /// <summary>0 for the source itself.</summary>
    public int[] Speaker { get; } = new int[count];

    public int[] Source { get; } = new int[count];

    public ReadClaim[] Read { get; } = new ReadClaim[count];
}
