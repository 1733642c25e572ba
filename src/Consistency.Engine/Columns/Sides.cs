using System.Numerics;

namespace Consistency.Engine.Columns;

/// <summary>Which ways figures are bound.</summary>
internal static class Sides
{
    /// <summary>Whether there are two of floor, ceiling and bare number among the traits.</summary>
    public static bool AreSeveral(ClaimTraits traits) => BitOperations.PopCount((uint)(traits & ClaimTraits.Sides)) > 1;
}
