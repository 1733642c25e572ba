using Consistency.Extraction.People;

namespace Consistency.Extraction.Tests.People;

public sealed class PeopleStageTests
{
    [Theory]
    [InlineData("Gen. Ana Reis, the army chief, left.", "Gen. Ana Reis, the army chief", "Ana Reis", "army chief")]
    [InlineData("On Monday army chief Ana Reis left.", "army chief Ana Reis", "Ana Reis", "army chief")]
    [InlineData("The minister of health, Ana Reis, left.", "The minister of health, Ana Reis", "Ana Reis", "minister of health")]
    [InlineData("Health Minister Ana Reis left.", "Health Minister Ana Reis", "Ana Reis", "Health Minister")]
    public void Reads_titles_and_offices(string text, string phrase, string name, string office)
    {
        var mention = Read.Mentions(text)[0];
        Assert.Equal((phrase, MentionKind.Person, name, office), (Slice(text, mention), mention.Kind, mention.Name, mention.Office));
    }

    [Theory]
    [InlineData("The Health Ministry was shut.", "The Health Ministry", nameof(MentionKind.Body))]
    [InlineData("He saw a spokesman for the port.", "a spokesman for the port", nameof(MentionKind.Description))]
    [InlineData("Later the 45-year-old left.", "the 45-year-old", nameof(MentionKind.Description))]
    [InlineData("It pleased analysts in Varn.", "analysts in Varn", nameof(MentionKind.Description))]
    public void Reads_bodies_and_descriptions(string text, string phrase, string kind) =>
        Assert.Contains(Read.Mentions(text), m => Slice(text, m) == phrase && m.Kind.ToString() == kind);

    [Theory]
    [InlineData("Gen. Ana Reis came. Reis left.", "Reis")]
    [InlineData("Gen. Ana Reis came. The general left.", "The general")]
    [InlineData("Gen. Ana Reis came. The commander left.", "The commander")]
    [InlineData("Gen. Ana Reis came. Reiss left.", "Reiss")]
    [InlineData("Ana Reis and Bo Lind came. She left.", "She")]
    [InlineData("Ana Reis, who left, came.", "who")]
    public void Resolves_to_the_one_named(string text, string phrase) =>
        Assert.StartsWith("Ana Reis", Read.Mentions(text).Last(m => Slice(text, m) == phrase).Name, StringComparison.Ordinal);

    [Fact]
    public void Resolves_acronyms() =>
        Assert.Equal("Varn Port Authority", Read.Mentions("The Varn Port Authority (VPA) was shut. The VPA reopened.")[^1].Name);

    private static string Slice(string text, NamedMention mention) => Consistency.Extraction.Text.DocumentReader.Read(text).Slice(mention.FirstToken, mention.EndToken);
}
