using Consistency.Model;

namespace Consistency.Checking.Tests;

public sealed class ClaimIdTests
{
    [Fact]
    public void Claims_without_an_id_are_named_by_position_and_take_nobodys_id()
    {
        var answer = Checked.Of(
            Samples.Docked with { Id = "" },
            Samples.Remark with { Id = "c3" },
            Samples.Office with { Id = "" },
            Samples.Tide with { Id = "" });

        Assert.Equal(["c1", "c3", "c3-2", "c4"], answer.Claims.Select(c => c.Id));
    }

    [Fact]
    public void The_second_claim_with_an_id_is_left_out()
    {
        var answer = Checked.Of(Samples.Docked, Samples.Remark with { Id = Samples.Docked.Id });

        Assert.Equal(Samples.Docked.Property, Assert.Single(answer.Claims).Property);
        var problem = Assert.Single(answer.Problems);
        Assert.Equal(("claims[1].id", ProblemReason.DuplicateId, Samples.Docked.Id), (problem.Field, problem.Reason, problem.ClaimId));
    }

    [Fact]
    public void A_faulty_claim_without_an_id_is_named_in_its_problem()
    {
        Assert.Equal("c1", Assert.Single(Checked.Of(Samples.Docked with { Id = "", Property = "" }).Problems).ClaimId);
    }
}
