using Consistency.Engine.Incremental;
using Consistency.Engine.Rules;
using Consistency.Model;

namespace Consistency.Engine.Tests.Incremental;

/// <summary>Flags by their ids; those of an id ending in “?” are tensions.</summary>
public sealed class FlagTableTests
{
    private readonly FlagTable _table = new();
    private readonly Neighbourhood _here = new(Reach.RelatedCells, []), _there = new(Reach.RelatedCells, []);

    [Fact]
    public void What_is_flagged_somewhere_takes_the_place_of_what_was()
    {
        _table.Replace(_here, Flags("a", "b?"));
        _table.Replace(_there, Flags("c"));
        Assert.Equal(("a b? c", 2, 1), (All, Count(Severity.Contradiction), Count(Severity.Tension)));

        _table.Replace(_here, Flags("d"));

        Assert.Equal(("c d", 2, 0), (All, Count(Severity.Contradiction), Count(Severity.Tension)));
        Assert.Equal([("rule", Severity.Contradiction)], _table.Counts.Keys);
        Assert.Equal((null, _there, _here), (_table.Find("a"), _table.Find("c"), _table.Find("d")));
        Assert.Equal(Flags("d"), _here.Flags);
    }

    [Fact]
    public void What_is_flagged_in_two_places_stays_while_one_flags_it()
    {
        _table.Replace(_here, Flags("a"));
        _table.Replace(_there, Flags("a"));
        Assert.Equal(("a a", _here), (All, _table.Find("a")));

        _table.Replace(_here, []);
        Assert.Equal(("a", 1, _there), (All, Count(Severity.Contradiction), _table.Find("a")));

        _table.Replace(_there, []);
        Assert.Equal("", All);
        Assert.Empty(_table.Counts);
        Assert.Null(_table.Find("a"));
    }

    private string All => string.Join(' ', _table.All.Select(f => f.Id).Order(StringComparer.Ordinal));

    private int Count(Severity severity) => _table.Counts.GetValueOrDefault(("rule", severity));

    private static Flag[] Flags(params string[] ids) => Array.ConvertAll(ids, id => new Flag("rule", id.EndsWith('?') ? Severity.Tension : Severity.Contradiction, id));
}
