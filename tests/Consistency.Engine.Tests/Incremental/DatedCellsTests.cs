using Consistency.Engine.Cells;
using Consistency.Engine.Incremental;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Incremental;

/// <summary>Cells by their day of March, “-” for none, of which those at most two days apart count as one.</summary>
public sealed class DatedCellsTests
{
    [Theory]
    [InlineData("-", "4", "-")]
    [InlineData("- 4", "month", "-")]
    [InlineData("4", "-", "")]
    [InlineData("4 8", "6", "8")]
    [InlineData("4 8 10 13", "6", "8 10")]
    [InlineData("8 10", "6", "8 10")]
    [InlineData("4 9", "6", "")]
    [InlineData("4 6", "5", "")]
    [InlineData("4 6 8", "6", "")]
    [InlineData("4 6", "8", "")]
    public void A_cell_touches_the_undated_ones_and_the_later_ones_that_it_alone_ties_to_what_is_before(string cells, string added, string touched)
    {
        var (dated, found) = (new DatedCells(2), new List<string>());
        foreach (var cell in cells.Split(' '))
            dated.Change(Cell(cell), isAdded: true, _ => { });
        var one = Cell(added);
        dated.Change(one, isAdded: true, c => found.Add(Name(c)));
        Assert.Equal(touched, string.Join(' ', found));

        found.Clear();
        dated.Change(one, isAdded: false, c => found.Add(Name(c)));
        Assert.Equal(touched, string.Join(' ', found));
    }

    [Theory]
    [InlineData("4 6 8", 8, "6 4")]
    [InlineData("4 6 9", 9, "")]
    [InlineData("4 5 7", 7, "5 4")]
    [InlineData("4 6 8", 4, "")]
    public void What_is_before_is_told_from_date_to_date(string cells, int day, string before)
    {
        var dated = new DatedCells(2);
        foreach (var cell in cells.Split(' '))
            dated.Change(Cell(cell), isAdded: true, _ => { });

        Assert.Equal(before, string.Join(' ', dated.Before(Date($"{day}")).Select(d => d[^1])));
    }

    [Fact]
    public void A_date_that_is_gone_ties_nothing()
    {
        var (dated, gone, found) = (new DatedCells(2), Cell("6"), new List<string>());
        foreach (var cell in new[] { Cell("4"), Cell("8"), gone })
            dated.Change(cell, isAdded: true, _ => { });
        dated.Change(gone, isAdded: false, _ => { });
        Assert.Empty(dated.Before(Date("8")));

        dated.Change(Cell("7"), isAdded: true, c => found.Add(Name(c)));
        Assert.Equal(["8"], found);
    }

    private static KeptCell Cell(string day) =>
        // Its block is looked at by others.
        new(new Facets("moored", "", "ships", QualifierList.None, "", "", "", Date(day)), SamplePack.Pack.PropertyDefinitions["moored"], null!);

    private static string Date(string day) => day switch { "-" => "", "month" => "2031-03", _ => "2031-03-" + day.PadLeft(2, '0') };

    private static string Name(KeptCell cell) => cell.Facets.AsOf.Length > 0 ? cell.Facets.AsOf[8..].TrimStart('0') : "-";
}
