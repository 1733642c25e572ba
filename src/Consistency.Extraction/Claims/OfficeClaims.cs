using Consistency.Extraction.People;
using Consistency.Extraction.Syntax;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>One claim for each office that the report gives a named person, where the pack knows the office: "Mayor Ann Hale", "Ann Hale is the mayor of Lund".</summary>
internal static class OfficeClaims
{
    private const string Property = "office";

    public static IEnumerable<Claim> Of(Reading reading) => reading.People
        .Where(p => p is { Kind: MentionKind.Person, Office.Length: > 0, Name.Length: > 0 } && reading.Lexicon.Offices.Read(p.Office).Length > 0)
        .Select(p => reading.ClaimOver(p.FirstToken, p.EndToken, Property, new Subject(p.Name), new ClaimValue.OfEntity(p.Office)) with { Speakers = [] })
        .Concat(Said(reading));

    /// <summary>"Ann Hale is the mayor of Lund".</summary>
    private static IEnumerable<Claim> Said(Reading reading)
    {
        var text = reading.Text;
        foreach (var sentence in reading.Document.Sentences.Where(s => !text.Is(s.EndToken - 1, "?")))
        {
            for (var i = sentence.FirstToken + 1; i < sentence.EndToken - 1; i++)
            {
                if (!text.Is(i, "is") || text.QuotationAt(i) >= 0 || !text.Is(i + 1, WordClass.Determiner))
                    continue;
                var office = NounPhrases.After(text, i + 2, sentence.EndToken, appositions: false);
                var person = NounPhrases.Before(text, i, reading.ClauseFloor(i));
                if (office.IsEmpty || PersonNames.Of(reading, person) is not { Length: > 0 } name)
                    continue;
                var said = reading.Document.Slice(office.First, office.End);
                if (reading.Lexicon.Offices.Read(said).Length > 0)
                    yield return reading.ClaimOver(person.First, office.End, Property, new Subject(name), new ClaimValue.OfEntity(said)) with { Speakers = reading.SpeakersAt(i) };
            }
        }
    }
}
