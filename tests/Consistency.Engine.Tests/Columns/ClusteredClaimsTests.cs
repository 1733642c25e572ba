using Consistency.Engine.Columns;

namespace Consistency.Engine.Tests.Columns;

public sealed class ClusteredClaimsTests
{
    /// <summary>Few and many claims, cells of one claim and of all, more stretches than one and more shares than one.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 3)]
    [InlineData(1_000, 1)]
    [InlineData(40_000, 40_000)]
    [InlineData(120_000, 7)]
    [InlineData(120_000, 30_011)]
    public void Claims_come_cell_by_cell_each_in_the_order_of_the_request(int claims, int cells)
    {
        var columns = new ClaimColumns(claims);
        for (var row = 0; row < claims; row++)
        {
            columns.Cell[row] = (int)(row * 2_654_435_761L % cells);
            columns.Read[row] = new ReadClaim(row, 0, row, row, (uint)row, ClaimTraits.None);
        }

        var clustered = ClusteredClaims.Of(columns, cells);

        var expected = Enumerable.Range(0, claims).OrderBy(r => columns.Cell[r]).ToArray();
        Assert.Equal(expected, clustered.Rows);
        Assert.Equal(Array.ConvertAll(expected, r => columns.Cell[r]), clustered.Cells);
        Assert.Equal(Array.ConvertAll(expected, r => columns.Read[r]), clustered.Read);
        var sizes = columns.Cell.CountBy(c => c).ToDictionary();
        Assert.All(Enumerable.Range(0, cells), c => Assert.Equal(sizes.GetValueOrDefault(c), clustered.Of(c).End - clustered.Of(c).Start));
        Assert.Equal(claims, clustered.StartOf(cells));
    }
}
