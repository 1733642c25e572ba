using Consistency.Engine.Cells;
using Consistency.Engine.Incremental;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Incremental;

/// <summary>Cells as “storm/Norland”: their event and place, “-” for none.</summary>
public sealed class PropertyRivalsTests
{
    private static readonly Facets Full = new("hurt", "", "people", QualifierList.Of([("trade", "fishing"), ("age", "old")]), "Norland", "storm", "2031", "2031-05-04");

    [Theory]
    [InlineData("-/-", "storm/-", "-/-")]
    [InlineData("-/- storm/-", "storm/-", "")]
    [InlineData("-/- storm/-", "fire/-", "-/- storm/-")]
    [InlineData("-/- storm/- fire/-", "flood/-", "")]
    [InlineData("-/-", "-/Norland", "-/-")]
    [InlineData("storm/-", "storm/Norland", "storm/-")]
    [InlineData("storm/- storm/Norland", "storm/Norland", "")]
    [InlineData("storm/- storm/Norland", "storm/Sudport", "storm/-")]
    [InlineData("storm/- storm/Norland storm/Sudport", "storm/elsewhere", "")]
    [InlineData("-/- storm/-", "storm/Norland", "-/- storm/-")]
    [InlineData("-/- storm/-", "-/Norland", "-/- storm/-")]
    [InlineData("-/- storm/- fire/-", "storm/Norland", "storm/-")]
    [InlineData("-/- storm/- fire/-", "-/Norland", "-/-")]
    public void A_cell_touches_those_that_leave_open_what_there_is_one_of_now_or_is_no_longer(string cells, string added, string touched)
    {
        var (rivals, found) = (new PropertyRivals(), new List<string>());
        foreach (var cell in cells.Split(' '))
            rivals.Change(Cell(cell), isAdded: true, _ => { });
        var one = Cell(added);
        foreach (var isAdded in new[] { true, false })
        {
            found.Clear();
            rivals.Change(one, isAdded, c => found.AddRange(c == one ? [] : [Name(c)]));
            Assert.Equal(touched, string.Join(' ', found.Order(StringComparer.Ordinal)));
        }
    }

    [Theory]
    [InlineData("-/a", "", "a")]
    [InlineData("-/a storm/b", "", "a b")]
    [InlineData("-/a storm/b", "storm", "a b")]
    [InlineData("-/a storm/b fire/c", "", "a")]
    [InlineData("-/a storm/b fire/c", "storm", "b")]
    [InlineData("-/a storm/b", "fire", "")]
    public void Cells_without_an_event_are_of_the_one_that_is_stated(string cells, string happening, string places)
    {
        var rivals = new PropertyRivals();
        foreach (var cell in cells.Split(' '))
            rivals.Change(Cell(cell), isAdded: true, _ => { });

        Assert.Equal(places, string.Join(' ', rivals.GroupOf(happening).SelectMany(g => g.Values(EventRivals.Place)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_value_is_stated_while_some_cell_states_it()
    {
        var (rivals, a, b) = (new EventRivals(), Cell("storm/Norland"), Cell("storm/Norland"));
        rivals.Add(a);
        rivals.Add(b);
        rivals.Remove(a);
        Assert.Equal(["Norland"], rivals.Values(EventRivals.Place));
        Assert.Equal([b], rivals.Cells);

        rivals.Remove(b);
        Assert.Empty(rivals.Values(EventRivals.Place));
        Assert.Empty(rivals.Values(EventRivals.Period));
    }

    [Fact]
    public void Facets_are_told_by_name_but_for_the_event()
    {
        Assert.Equal(
            [(EventRivals.Place, "Norland"), (EventRivals.Period, "2031"), (EventRivals.AsOf, "2031-05-04"), (".age", "old"), (".trade", "fishing")],
            EventRivals.Stated(Full).OrderBy(s => s.Facet[0] == '.').ThenBy(s => s.Facet[0] == '.' ? s.Facet : "", StringComparer.Ordinal));
        Assert.Empty(EventRivals.Stated(Cell("storm/-").Facets));
    }

    [Theory]
    [InlineData(EventRivals.Place)]
    [InlineData(EventRivals.Period)]
    [InlineData(EventRivals.AsOf)]
    [InlineData(".trade")]
    public void A_facet_that_cells_state_is_told(string facet)
    {
        Assert.True(EventRivals.States(Full, facet));
        Assert.False(EventRivals.States(Cell("storm/-").Facets, facet));
    }

    private static KeptCell Cell(string text)
    {
        var facets = text.Split('/').Select(f => f.Trim('-')).ToList();
        // Its block is looked at by others.
        return new(new Facets("hurt", "", "people", QualifierList.None, facets[1], facets[0], "", ""), SamplePack.Pack.PropertyDefinitions["hurt"], null!);
    }

    private static string Name(KeptCell cell) => string.Join('/', new[] { cell.Facets.Event, cell.Facets.Place }.Select(f => f.Length > 0 ? f : "-"));
}
