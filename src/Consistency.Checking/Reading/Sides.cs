using Consistency.Model;

namespace Consistency.Checking.Reading;

/// <summary>The two sides of a comparison.</summary>
internal static class Sides
{
    private const string A = "a", B = "b";

    /// <summary>Gives each side a name where it has none: its claim an id, and its source one, as two who do not say who they are count as two.</summary>
    public static (Claim A, Claim B) Named(Claim a, Claim b)
    {
        var oneSource = a.Source != Source.Unknown && a.Source == b.Source;
        return (Named(a, A, b, oneSource), Named(b, B, a, oneSource));
    }

    private static Claim Named(Claim claim, string name, Claim other, bool oneSource) => claim with
    {
        Id = claim.Id.Length > 0 || string.Equals(other.Id, name, StringComparison.Ordinal) ? claim.Id : name,
        Source = claim.Source.Id.Length > 0 || oneSource ? claim.Source : claim.Source with { Id = string.Equals(other.Source.Id, name, StringComparison.Ordinal) ? name + "'" : name },
    };
}
