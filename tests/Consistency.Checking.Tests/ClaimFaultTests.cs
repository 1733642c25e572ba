using Consistency.Model;

namespace Consistency.Checking.Tests;

public sealed class ClaimFaultTests
{
    /// <summary>A name, the faulty claim, and the field and reason of its one problem.</summary>
    public static TheoryData<string> Names => [.. FaultyClaims.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_faulty_claim_is_left_out_with_its_field_and_reason_and_the_rest_is_answered(string name)
    {
        var fault = FaultyClaims.All.Single(f => f.Name == name);

        var answer = Checked.Of(Samples.Docked, fault.Claim, Samples.Remark);

        Assert.Equal([Samples.Docked.Id, Samples.Remark.Id], answer.Claims.Select(c => c.Id));
        var problem = Assert.Single(answer.Problems);
        Assert.Equal($"claims[1].{fault.Field}", problem.Field);
        Assert.Equal(fault.Reason, problem.Reason);
        Assert.True(problem.LeftOut);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sound_claims_have_no_problem()
    {
        var answer = Checked.Of([.. Samples.All]);

        Assert.Empty(answer.Problems);
        Assert.Equal(Samples.All.Count, answer.Claims.Count);
    }

    [Fact]
    public void All_faults_of_a_claim_are_named_at_once()
    {
        var answer = Checked.Of(Samples.WithQuantity(new Quantity(double.NaN, Unit: "leagues")) with { Subject = Subject.None });

        Assert.Equal(
            ["claims[0].subject.name", "claims[0].quantity.value", "claims[0].quantity.unit"],
            answer.Problems.Select(p => p.Field));
    }

    [Fact]
    public void An_unknown_property_comes_with_the_nearest_known_one()
    {
        var problem = Assert.Single(Checked.Of(Samples.Injured with { Property = "Injurd" }).Problems);

        Assert.Contains("Did you mean \"injured\"?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_like_no_other_comes_without_a_suggestion()
    {
        var problem = Assert.Single(Checked.Of(Samples.Injured with { Property = "zzzzzzzzzz" }).Problems);

        Assert.DoesNotContain("Did you mean", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_of_any_type_takes_every_value()
    {
        Assert.Empty(Checked.Of([.. Samples.All.Select(c => c with { Property = "column", Id = $"any-{c.Id}" })]).Problems);
    }

    [Fact]
    public void Compared_claims_are_named_a_and_b()
    {
        var answer = ConsistencyChecker.Compare(
            Samples.Docked with { Property = "" }, Samples.Remark with { Value = null }, SamplePack.Pack);

        Assert.Equal(["a.property", "b.value"], answer.Check.Problems.Select(p => p.Field));
        Assert.False(answer.InConflict);
    }
}
