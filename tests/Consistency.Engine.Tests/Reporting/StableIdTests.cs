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

    [Theory]
    [InlineData("i-2", 0UL)]
    [InlineData("i-7", 5UL)]
    [InlineData("i-a", 6UL)]
    [InlineData("i-z", 31UL)]
    [InlineData("i-3a", 32UL + 6)]
    [InlineData("i-a2", 32 * 6UL)]
    public void Ids_have_the_rank_of_their_first_letters_where_digits_come_first(string letters, ulong rank)
    {
        Assert.Equal(rank, StableId.Rank(letters + "zzz", 5 * (letters.Length - 2)));
        Assert.Equal(rank, StableId.Rank(letters + "zzz", (5 * (letters.Length - 2)) + 4));
    }

    [Fact]
    public void A_long_key_makes_an_id_too()
    {
        int[] lengths = [160, 170, 171, 1_000];
        var ids = Array.ConvertAll(lengths, n => StableId.Of("rule", new string('k', n)));

        Assert.Distinct(ids);
        Assert.All(ids, id => Assert.Equal(18, id.Length));
    }

    [Fact]
    public void A_conflict_is_named_by_its_smallest_cell() => Assert.Equal(
        StableId.Of("quantity/conflict", "hurt; subject=people; .nationality=Norlandic; place=Norland; event=storm; period=2031-05-01/..; as_of=2031-05-04"),
        Assert.Single(Sample.Found("quantity/conflict", Storm("a", 17), Storm("b", 29))).Id);

    private static Model.Claim Storm(string id, double value) => Sample.Count(id, value).Of("norlander people")
        .At("Norland", "the Storm", "2031-05-04", new Model.TimeRange("2031-05", ""));
}
