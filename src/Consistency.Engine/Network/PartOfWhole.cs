namespace Consistency.Engine.Network;

/// <summary>A thing of the network that is part of another.</summary>
/// <param name="LeftOut">How many qualifiers the whole leaves out.</param>
/// <param name="AsOf">The one date at which it is part of it; empty for any.</param>
internal readonly record struct PartOfWhole(int Whole, int Part, int LeftOut, string AsOf) : IComparable<PartOfWhole>
{
    public int CompareTo(PartOfWhole other) =>
        (Whole, Part, LeftOut).CompareTo((other.Whole, other.Part, other.LeftOut)) is var order and not 0 ? order : string.CompareOrdinal(AsOf, other.AsOf);

    /// <summary>Whether what is said of the part at one date counts for the whole at another.</summary>
    public bool Counts(string part, string whole, bool grows) =>
        AsOf.Length == 0 ? PartFloors.Counts(part, whole, grows) : PartFloors.Counts(part, AsOf, grows) && PartFloors.Counts(AsOf, whole, grows);
}
