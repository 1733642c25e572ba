using Consistency.V1;

namespace Consistency.Cli.Reading;

/// <summary>A file with a claim in proto3 JSON on each line.</summary>
internal static class ClaimLines
{
    /// <exception cref="InputException">Lines are not claims; as many of them are named as <see cref="Complaints"/> holds.</exception>
    public static List<(Place Place, Claim Claim)> Read(string path)
    {
        var claims = new List<(Place, Claim)>();
        var complaints = new Complaints();
        foreach (var (place, line) in TextLines.Of(path))
        {
            complaints.Collect(() =>
            {
                JsonSyntax.Require(line.Span, place);
                claims.Add((place, JsonSyntax.Parse<Claim>(line.Span, place)));
            });
        }

        complaints.ThrowIfAny();
        return claims;
    }
}
