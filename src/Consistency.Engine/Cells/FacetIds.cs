namespace Consistency.Engine.Cells;

/// <summary>Facets without their as-of date, each value as a number of one <see cref="FacetTable"/>; 0 where unstated.</summary>
internal readonly record struct FacetIds(int Property, int Measure, int Subject, int Qualifiers, int Place, int Event, int Period)
{
    /// <summary>Whether nothing is stated but what is measured, and of what.</summary>
    public bool IsBare => (Qualifiers | Place | Event | Period) == 0;
}
