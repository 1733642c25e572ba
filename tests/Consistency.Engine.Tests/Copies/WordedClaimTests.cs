using Consistency.Engine.Copies;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Copies;

public sealed class WordedClaimTests
{
    private const string Words = "seventeen people were hurt when the old pier gave way";

    private static readonly Claim Count = Sample.Count("a", 17, speaker: "Ana Reis") with { Evidence = new Evidence("r", 0, 1, Words) };

    private static readonly Claim Quote = Sample.Said("a", Words) with { Evidence = new Evidence("r", 0, 1, "no matter") };

    [Fact]
    public void A_number_is_known_by_the_words_that_it_is_taken_from_and_a_quote_by_its_own()
    {
        Assert.Equal(("Ana Reis", Words, 6), Of(Count));
        Assert.Equal(("Ana Reis", Words, 6), Of(Quote));
    }

    [Fact]
    public void A_quote_is_its_speakers_whoever_it_is_about() => Assert.Equal(("Jo Quill", Words, 6), Of(Quote with { Speakers = ["Jo Quill"] }));

    [Fact]
    public void A_quote_that_names_no_speaker_is_its_subjects_and_a_number_nobodys()
    {
        Assert.Equal(("Ana Reis", Words, 6), Of(Quote with { Speakers = [] }));
        Assert.Null(Of(Count with { Speakers = [] }));
    }

    [Fact]
    public void What_is_denied_or_of_no_source_or_said_in_few_words_or_no_number_is_not_known_by_them()
    {
        Assert.Null(Of(Count with { Polarity = Polarity.Denied }));
        Assert.Null(Of(Count with { Source = new Source("") }));
        Assert.Null(Of(Count with { Evidence = new Evidence("r", 0, 1, "seventeen were hurt") }));
        Assert.Null(Of(Count with { Evidence = null }));
        Assert.Null(Of(Sample.Truth("a", "sail", "ferry", speaker: "Ana Reis") with { Evidence = Count.Evidence }));
    }

    private static (string Speaker, string Words, int Shingles)? Of(Claim claim) =>
        WordedClaim.Of(Sample.Normal(claim)) is { } worded ? (worded.Speaker, worded.Words, worded.Shingles.Length) : null;
}
