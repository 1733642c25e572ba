using Consistency.Extraction.People;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>One claim for each office that the report gives a named person, where the pack knows the office.</summary>
internal static class OfficeClaims
{
    private const string Property = "office";

    public static IEnumerable<Claim> Of(Reading reading) => reading.People
        .Where(p => p is { Kind: MentionKind.Person, Office.Length: > 0, Name.Length: > 0 } && reading.Lexicon.Offices.Read(p.Office).Length > 0)
        .Select(p => reading.ClaimOver(p.FirstToken, p.EndToken, Property, new Subject(p.Name), new ClaimValue.OfEntity(p.Office)) with { Speakers = [] });
}
