namespace Consistency.Extraction.Tests.Attributions;

public sealed class AttributionStageTests
{
    [Theory]
    [InlineData("“The dam held,” said Ana Reis.", "Ana Reis: “The dam held,”")]
    [InlineData("“The dam held,” Ana Reis said.", "Ana Reis: “The dam held,”")]
    [InlineData("Ana Reis said: “The dam held.”", "Ana Reis: “The dam held.”")]
    [InlineData("“The dam held.” Ana Reis said.", "Ana Reis: “The dam held.”")]
    [InlineData("“The dam held,” Ana Reis said in a statement on Monday.", "Ana Reis: “The dam held,”")]
    [InlineData("“The dam held,” Ana Reis said. “Nobody drowned.”", "Ana Reis: “The dam held,” Ana Reis said. “Nobody drowned.”")]
    public void Reads_direct_speech(string text, string expected) => Assert.Equal([expected], Read.Attributions(text));

    [Theory]
    [InlineData("Ana Reis said that the dam held.", "Ana Reis: that the dam held")]
    [InlineData("Ana Reis says the dam held.", "Ana Reis: the dam held")]
    [InlineData("The dam held, Ana Reis said.", "Ana Reis: The dam held")]
    [InlineData("The dam, Ana Reis said, will hold.", "Ana Reis: The dam, Ana Reis said, will hold")]
    [InlineData("Ana Reis told reporters on Monday that the dam held.", "Ana Reis: that the dam held")]
    [InlineData("Ana Reis said, however, that the dam held.", "Ana Reis: that the dam held")]
    [InlineData("Ana Reis said as many as 40 people drowned.", "Ana Reis: as many as 40 people drowned")]
    [InlineData("Ana Reis said the toll was “far higher” than that.", "Ana Reis: the toll was “far higher” than that")]
    [InlineData("According to Ana Reis, the dam held.", "Ana Reis: the dam held")]
    [InlineData("The dam held, according to Ana Reis.", "Ana Reis: The dam held")]
    [InlineData("Ana Reis pledged to mend the dam.", "Ana Reis: to mend the dam")]
    [InlineData("Ana Reis called for a new dam.", "Ana Reis: a new dam")]
    [InlineData("Ana Reis believes the dam will hold.", "Ana Reis: the dam will hold")]
    [InlineData("Of the 40 who drowned, 12 had reported that the dam leaked.", "12: that the dam leaked")]
    [InlineData("Ana Reis's claim that the dam held was read out.", "Ana Reis: that the dam held was read out")]
    [InlineData("Figures from the Health Ministry show that 40 people drowned.", "Health Ministry: that 40 people drowned")]
    public void Reads_indirect_speech(string text, string expected) => Assert.Equal([expected], Read.Attributions(text));

    [Theory]
    [InlineData("40 killed as dam bursts, mayor says", "mayor: 40 killed as dam bursts")]
    [InlineData("Mayor: Dam will hold", "Mayor: Dam will hold")]
    public void Reads_headlines(string text, string expected) => Assert.Equal([expected], Read.Attributions(text + "\n\nThe river rose."));

    [Theory]
    [InlineData("Ana Reis was quoted by the Varn Times as saying the dam held.", "Varn Times > Ana Reis: the dam held")]
    [InlineData("Ana Reis was reported in Varnish media as saying the dam held.", "Varnish media > Ana Reis: the dam held")]
    public void Reads_chains_of_reports(string text, string expected) => Assert.Equal([expected], Read.Attributions(text));

    [Fact]
    public void Reads_who_says_that_somebody_said() => Assert.Equal(
        ["Ana Reis: that Bo Lind had said that the dam held", "Ana Reis > Bo Lind: that the dam held"],
        Read.Attributions("Ana Reis said that Bo Lind had said that the dam held."));

    [Fact]
    public void Parts_what_two_speakers_say_in_one_sentence() => Assert.Equal(
        ["Ana Reis: the dam held", "Bo Lind: it did not"],
        Read.Attributions("Ana Reis said the dam held, but Bo Lind said it did not."));

    [Fact]
    public void Keeps_a_speaker_through_pronouns_and_shared_verbs() => Assert.Equal(
        ["Ana Reis: the dam held", "Ana Reis: that nobody drowned", "Ana Reis: the river fell"],
        Read.Attributions("Ana Reis said the dam held, adding that nobody drowned. She said the river fell."));

    [Fact]
    public void Gives_a_quotation_that_goes_on_to_the_same_speaker() => Assert.Equal(
        ["Ana Reis: “The dam held,” Ana Reis said.\n\n“Nobody drowned.”"],
        Read.Attributions("“The dam held,” Ana Reis said.\n\n“Nobody drowned.”"));

    [Theory]
    [InlineData("Gen. Ana Reis, the army chief, said the dam held.", "Gen. Ana Reis, the army chief")]
    [InlineData("“It held,” said Ana Reis, a mayor who saw it.", "Ana Reis, a mayor who saw it")]
    [InlineData("The river rose, and officials who saw it said the dam held.", "officials who saw it")]
    [InlineData("On Monday Ana Reis said the dam held.", "Ana Reis")]
    [InlineData("Ana Reis on Monday said the dam held.", "Ana Reis")]
    [InlineData("Rep. Ana Reis (R-Varn) said the dam held.", "Rep. Ana Reis (R-Varn)")]
    public void Takes_the_whole_of_the_speakers_phrase(string text, string phrase) => Assert.Contains(phrase, Read.Speakers(text));

    [Theory]
    [InlineData("The report reached the mayor on Monday.")]
    [InlineData("Ana Reis was told that the dam held.")]
    [InlineData("The claims were paid within a week.")]
    [InlineData("There are 12 reported deaths this week.")]
    [InlineData("The town had fewer than 400 confirmed cases by 3 May.")]
    public void Finds_nothing_where_nobody_speaks(string text) => Assert.Empty(Read.Attributions(text));

    [Theory]
    [InlineData("said ")]
    [InlineData("he said he ")]
    [InlineData("according to ")]
    [InlineData("his claim that ")]
    [InlineData("Ab, said, ")]
    [InlineData("a and ")]
    public void Survives_sentences_without_an_end(string words) =>
        Assert.NotNull(Read.Attributions(string.Concat(Enumerable.Repeat(words, 20_000))));
}
