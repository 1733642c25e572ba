using Consistency.Engine.Reporting;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Reporting;

/// <summary>Ids are kept by clients: these values must never change.</summary>
public sealed class StableIdTests
{
    [Theory]
    [InlineData("quantity/conflict", "hurt; subject=people", "i-6fvdkw2kt7vfqrpr")]
    [InlineData("quote/drift", "Ana Reis\nthe pier opens", "i-bhlbps4qusojs37f")]
    [InlineData("", "", "i-ag5eogoibnx6senq")]
    public void An_id_is_made_of_rule_and_key_alone(string rule, string key, string id) => Assert.Equal(id, StableId.Of(rule, key));

    [Fact]
    public void A_conflict_is_named_by_its_smallest_cell() => Assert.Equal(
        StableId.Of("quantity/conflict", "hurt; subject=people; .nationality=Norlandic; place=Norland; event=storm; period=2031-05-01/..; as_of=2031-05-04"),
        Assert.Single(Sample.Found("quantity/conflict", Storm("a", 17), Storm("b", 29))).Id);

    private static Model.Claim Storm(string id, double value) => Sample.Count(id, value).Of("norlander people")
        .At("Norland", "the Storm", "2031-05-04", new Model.TimeRange("2031-05", ""));
}
