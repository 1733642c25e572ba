using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>Names claims by where they stand: "r1:225-306", with the property where several claims stand there.</summary>
internal static class ClaimIds
{
    public static IReadOnlyList<Claim> Give(string reportId, IEnumerable<Claim> claims)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        return [.. claims.OrderBy(c => c.Evidence!.Start).ThenBy(c => c.Evidence!.End).ThenBy(c => c.Property, StringComparer.Ordinal)
            .Select(c => c with { Id = Unused(given, $"{reportId}:{c.Evidence!.Start}-{c.Evidence.End}", c.Property) })];
    }

    private static string Unused(HashSet<string> given, string id, string property)
    {
        var unused = given.Contains(id) ? $"{id}:{property}" : id;
        for (var n = 2; !given.Add(unused); n++)
            unused = $"{id}:{property}:{n}";
        return unused;
    }
}
