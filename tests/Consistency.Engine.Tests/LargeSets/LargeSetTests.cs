using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.LargeSets;

/// <summary>Large sets, each built so that something in it would be compared with everything else: they have to finish, and rightly.</summary>
public sealed class LargeSetTests
{
    [Fact]
    public void A_hundred_thousand_claims_in_two_camps_are_one_inconsistency()
    {
        var claims = Many(100_000, i => Sample.Count("c" + i, i % 5 == 0 ? 17 : 29, source: "r" + i));

        var conflict = Assert.Single(Sample.Check(claims).Inconsistencies);

        Assert.Equal([20_000, 80_000], conflict.Positions.Select(p => p.ClaimCount).Order());
        Assert.Equal([20_000, 80_000], conflict.Positions.Select(p => p.Support).Order());
        Assert.Equal(2, conflict.MinimalClaimIds.Count);
        Assert.Equal(20_000, conflict.Repair.DropClaimCount);
        Assert.True(conflict.Repair.Exact);
    }

    [Fact]
    public void Fifty_thousand_cells_of_one_speakers_figure_are_not_decided()
    {
        var result = Sample.Check(Many(50_000, i => Sample.Count("c" + i, 300, speaker: "Ana Reis").At("quay " + i)));

        Assert.Empty(result.Inconsistencies);
        Assert.Contains("50000 different cells", Assert.Single(result.NotDecided), StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_thousand_crews_of_one_speakers_figure_are_told_apart()
    {
        var result = Sample.Check(Many(50_000, i => Sample.Count("c" + i, 300, speaker: "Ana Reis", subject: "crew " + i)));

        Assert.Empty(result.Inconsistencies);
        Assert.Empty(result.NotDecided);
    }

    [Theory]
    [InlineData("pier w{0} v{0}")]
    [InlineData("old pier w{0} v{0}")]
    public void Twenty_thousand_wordings_with_words_in_common_are_not_decided(string wording)
    {
        var result = Sample.Check(Many(20_000, i => Sample.Said("c" + i, string.Format(System.Globalization.CultureInfo.InvariantCulture, wording, i))));

        Assert.NotEmpty(result.NotDecided);
    }

    [Fact]
    public void Two_wordings_quoted_fifty_thousand_times_are_one_inconsistency()
    {
        var drift = Assert.Single(Sample.Check(Many(50_000, i => Sample.Said("c" + i, i % 2 == 0 ? "the pier may open tomorrow" : "the pier must open tomorrow"))).Inconsistencies);

        Assert.Equal([25_000, 25_000], drift.Positions.Select(p => p.ClaimCount));
    }

    [Fact]
    public void A_wording_of_many_sources_is_not_walked_for_each_other_one()
    {
        var claims = Many(40_000, i => Sample.Said("c" + i, i % 2 == 0 ? "a very old pier" : $"a very old w{i}"));

        Assert.NotEmpty(Sample.Check(claims).NotDecided);
    }

    [Fact]
    public void Sixty_thousand_ways_of_stating_qualifiers_show_their_conflict()
    {
        var claims = Many(60_000, i => Sample.Count("c" + i, i == 31_234 ? 50 : 17).Of("people", [.. Enumerable.Range(0, 16).Where(b => (i >> b & 1) != 0).Select(b => ("mark" + b, "yes"))]));

        Assert.Contains("c31234", Assert.Single(Sample.Found("quantity/conflict", claims)).MinimalClaimIds);
    }

    [Fact]
    public void Twenty_thousand_officers_and_as_many_bodies_of_one_figure_finish()
    {
        var claims = Many(40_000, i => Sample.Count("c" + i, 300, speaker: i % 2 == 0 ? $"Gen. {Letters(i)} Reis" : $"crew {i}"));

        Assert.Empty(Sample.Check(claims).Inconsistencies);
    }

    [Fact]
    public void Twenty_thousand_values_where_there_can_be_one_are_one_inconsistency()
    {
        var claims = Many(20_000, i => Sample.Named("c" + i, "birthplace", "Ana Reis", "farm " + i) with { Certainty = Certainty.Hedged });

        Assert.Equal(20_000, Assert.Single(Sample.Check(claims).Inconsistencies).Positions.Count);
    }

    [Fact]
    public void Twenty_thousand_offices_of_one_person_are_not_decided() =>
        Assert.NotEmpty(Sample.Check(Many(20_000, i => Sample.Named("c" + i, "office", "Ana Reis", "keeper " + i))).NotDecided);

    [Fact]
    public void A_check_can_be_cancelled() => Assert.Throws<OperationCanceledException>(
        () => ConsistencyEngine.Check(new EngineInput([Sample.Count("a", 17)], [], SamplePack.Pack), new CancellationToken(canceled: true)));

    private static Claim[] Many(int count, Func<int, Claim> claim) => [.. Enumerable.Range(0, count).Select(claim)];

    private static string Letters(int number) => string.Concat("x", string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)('a' + (d - '0'))))).ToUpperInvariant();
}
