using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Normalization;

public sealed class NormalClaimTests
{
    [Theory]
    [InlineData("", "source r1", "")]
    [InlineData("Gen. Ana Reis", "Ana Reis", "Ana Reis")]
    [InlineData("Port-Authority", "Port Authority", "Port Authority")]
    [InlineData("the Evening Post of 1901", "evening post of 1901", "the Evening Post of 1901")]
    public void Who_stands_behind_a_claim_is_its_speaker_else_its_source(string speaker, string voice, string shown)
    {
        var claim = Sample.Normal(Sample.Count("a", 17, source: "r1", speaker: speaker));

        Assert.Equal((voice, shown), (claim.Voice, claim.SpeakerName));
    }

    [Theory]
    [InlineData("Norlander Dockers", "dockers", "nationality=Norlandic")]
    [InlineData("the Dockers", "dockers", "")]
    [InlineData("Mayor Ana Reis", "Ana Reis", "")]
    [InlineData("the Old Pier 7", "the Old Pier 7", "")]
    public void A_subject_is_shown_by_its_canonical_name_but_a_thing_as_it_was_called(string given, string name, string qualifiers)
    {
        var subject = Sample.Normal(Sample.Count("a", 17, subject: given)).Claim.Subject;

        Assert.Equal((name, qualifiers), (subject.Name, string.Join(';', subject.Qualifiers.Select(q => $"{q.Key}={q.Value}"))));
    }

    [Fact]
    public void A_qualifier_that_says_nothing_is_not_shown() =>
        Assert.Empty(Sample.Normal(Sample.Count("a", 17).Of("people", ("mood", ""))).Claim.Subject.Qualifiers);

    /// <summary>By source, then by speaker, then by cell, then by id, whatever the order of the request; places are compared likewise.</summary>
    [Fact]
    public void Claims_have_an_order_by_their_content()
    {
        Claim[] sorted =
        [
            Sample.Count("z", 1, source: "r1", property: "tide"),
            Sample.Count("y", 1, source: "r1", speaker: "Ana Reis", property: "lost"),
            Sample.Count("f", 1, source: "r1", speaker: "Jon Brandt", property: "hurt"),
            Sample.Count("g", 2, source: "r1", speaker: "Jon Brandt", property: "hurt"),
            Sample.Count("e", 1, source: "r1", speaker: "Jon Brandt", property: "lost"),
            Sample.Count("d", 1, source: "r2", property: "hurt"),
        ];
        var set = Sample.Set([sorted[4], sorted[0], sorted[3], sorted[5], sorted[2], sorted[1]]);
        var places = Enumerable.Range(0, set.Count).ToList();
        places.Sort(set.CompareContent);
        var claims = set.Claims.ToList();
        claims.Sort(Engine.Normalization.NormalClaim.ByContent);

        Assert.Equal(sorted.Select(c => c.Id), places.Select(p => set.At(p).Id));
        Assert.Equal(sorted.Select(c => c.Id), claims.Select(c => c.Id));
    }

    [Theory]
    [InlineData("r1", "Ana Reis", "r1", "Gen. Ana Reis", true)]
    [InlineData("r1", "", "r1", "", true)]
    [InlineData("r1", "Ana Reis", "r2", "Ana Reis", false)]
    [InlineData("r1", "Ana Reis", "r1", "Jon Brandt", false)]
    [InlineData("r1", "Ana Reis", "r1", "", false)]
    public void One_voice_is_one_sources_account_of_one_speaker(string source, string speaker, string otherSource, string otherSpeaker, bool one) => Assert.Equal(
        one, Sample.Set(Sample.Count("a", 17, source: source, speaker: speaker), Sample.Count("b", 17, source: otherSource, speaker: otherSpeaker)).AreOneVoice(0, 1));
}
