namespace Consistency.Engine.Columns;

/// <summary>Claims as numbers, in the order of the request: names interned, wordings read.</summary>
internal sealed class ClaimColumns(int count)
{
    public int[] Cell { get; } = new int[count];

    public ReadClaim[] Read { get; } = new ReadClaim[count];
}
