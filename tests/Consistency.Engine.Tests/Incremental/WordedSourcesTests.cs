using Consistency.Engine.Incremental;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Incremental;

/// <summary>Changes as “+r1a”: the source r1 is quoted with the words a from now on; of a, b and c, a and b are copies. “-r1a” takes that away.</summary>
public sealed class WordedSourcesTests
{
    private static readonly Dictionary<char, string> Words = new()
    {
        ['a'] = "along the old quay the storm tore the roofs off most of the houses",
        ['b'] = "on Monday along the old quay the storm tore the roofs off most of the houses",
        ['c'] = "the town says that it has counted what the night has left of its ships",
    };

    private readonly WordedSources _worded = new();

    [Theory]
    [InlineData("", "+r1a", "")]
    [InlineData("+r1a", "+r2c", "")]
    [InlineData("+r1a", "+r2b", "r1 r2")]
    [InlineData("+r1a +r2b", "+r3c", "")]
    [InlineData("+r1a +r2b", "+r3a", "r1 r2 r3")]
    [InlineData("+r1a +r2b", "-r2b", "r1 r2")]
    [InlineData("+r1a +r2b +r3a", "-r3a", "r1 r2 r3")]
    [InlineData("+r1a +r2b +r1a", "-r1a", "")]
    // What goes and comes again in another order changes nothing.
    [InlineData("+r1a +r2b", "-r1a -r2b +r1a +r2b", "")]
    [InlineData("+r1a +r2b", "-r1a -r2b +r2b +r1a", "")]
    public void The_sources_that_are_among_other_copies_than_before_are_told(string before, string changes, string changed)
    {
        Change(before);
        _worded.Changed(CancellationToken.None);

        Change(changes);

        Assert.Equal(changed, string.Join(' ', _worded.Changed(CancellationToken.None).Order(StringComparer.Ordinal)));
        Assert.Empty(_worded.Changed(CancellationToken.None));
    }

    [Theory]
    [InlineData("+r1a", "+r1a", false)]
    [InlineData("+r1a +r1a", "-r1a", false)]
    [InlineData("+r1a", "-r1a", true)]
    [InlineData("", "+r1a", true)]
    [InlineData("+r1a", "+r1b", true)]
    [InlineData("+r1a", "+r2a", true)]
    [InlineData("", "+r1-", false)]
    public void Its_version_is_another_one_once_other_words_are_quoted(string before, string change, bool isOther)
    {
        Change(before);
        var version = _worded.Version;

        Change(change);

        Assert.Equal(isOther, _worded.Version != version);
    }

    private void Change(string changes)
    {
        foreach (var change in changes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var claim = new KeptClaim(Sample.Count(change[1..], 17, source: change[1..^1]), 0) { Quote = Words.GetValueOrDefault(change[^1], "") };
            _worded.Change(claim, isAdded: change[0] == '+');
        }
    }
}
