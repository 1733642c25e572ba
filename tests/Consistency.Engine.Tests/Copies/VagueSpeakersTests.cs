using Consistency.Engine.Copies;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Copies;

public sealed class VagueSpeakersTests
{
    [Theory]
    [InlineData("Ana Reis|Reis|Jo Quill", "Reis")]
    [InlineData("Ana Reis|A. Reis", "A. Reis")]
    [InlineData("Norland military|military", "military")]
    [InlineData("Ana Reis|Jo Reis", "")]
    [InlineData("harbour board|Jo Quill", "")]
    public void A_shorter_form_of_another_name_is_vague(string speakers, string vague) => Assert.Equal(
        vague, string.Join('|', new VagueSpeakers(Sample.Set()).Among(speakers.Split('|').ToHashSet(StringComparer.Ordinal))));

    [Fact]
    public void A_body_is_vague_beside_one_who_speaks_for_it()
    {
        var set = Sample.Set(Sample.Count("a", 17, speaker: "Gen. Ana Reis"), Sample.Count("b", 17, speaker: "the military"));

        Assert.Equal(["military"], new VagueSpeakers(set).Among(set.Claims.Select(c => c.Speaker).ToHashSet(StringComparer.Ordinal)));
    }
}
