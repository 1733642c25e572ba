namespace Consistency.Engine.Cells;

/// <summary>Where cells find their claims: the set that was made of them last.</summary>
internal sealed class CellClaims
{
    private ClaimSet? _set;

    public ClaimSet Set
    {
        get => _set ?? throw new InvalidOperationException("No set has been made of the cells yet.");
        set => _set = value;
    }
}
