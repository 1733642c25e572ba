using Consistency.Benchmarks.Engine.Generating;

namespace Consistency.Benchmarks.Tests;

/// <summary>Made-up claims have the shape that the figures are told of.</summary>
public sealed class GeneratorTests
{
    private static readonly GeneratedSet Set = ClaimGenerator.Make(GeneratedFolder.Claims, GeneratedFolder.Seed);

    [Fact]
    public void A_seed_makes_the_same_set_again()
    {
        var again = ClaimGenerator.Make(GeneratedFolder.Claims, GeneratedFolder.Seed);
        Assert.Equal(Set.Cells, again.Cells);
        Assert.Equal(Set.Claims, again.Claims);
        Assert.NotEqual(Set.Claims, ClaimGenerator.Make(GeneratedFolder.Claims, GeneratedFolder.Seed + 1).Claims);
    }

    [Fact]
    public void Cells_hold_eight_claims_on_average_and_the_largest_a_two_hundredth_of_all()
    {
        Assert.Equal(GeneratedFolder.Claims, Set.Claims.Length);
        Assert.Equal(GeneratedFolder.Claims / 8, Set.Cells.Count);
        Assert.InRange(Set.Claims.CountBy(c => c.Cell).Max(c => c.Value), 95, 105);
    }

    [Fact]
    public void Three_cells_of_ten_are_part_of_another_of_their_subject()
    {
        var parts = Set.Cells.Where(c => c.Whole is not null).ToList();
        Assert.InRange(parts.Count / (double)Set.Cells.Count, 0.27, 0.33);
        Assert.All(parts, p => Assert.Equal(p.Subject, Set.Cells[p.Whole!.Value].Subject));
    }

    [Fact]
    public void Nine_claims_of_ten_hold_the_truth_of_their_cell()
    {
        var open = Set.Claims.Count(c => c.Low == -GeneratedClaim.Open || c.High == GeneratedClaim.Open) / (double)Set.Claims.Length;
        var holding = Set.Claims.Count(c => c.Low <= Set.Cells[c.Cell].Truth && Set.Cells[c.Cell].Truth <= c.High) / (double)Set.Claims.Length;
        Assert.InRange(open, 0.04, 0.06);
        // The rounded and the open ones hold it; those that deviate and the copies of a whole's do not.
        Assert.InRange(holding, 0.91, 0.95);
    }
}
