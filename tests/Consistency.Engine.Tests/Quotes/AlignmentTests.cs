using Consistency.Engine.Quotes;
using Consistency.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Quotes;

public sealed class AlignmentTests
{
    private static readonly Gen<Concept[]> Wordings = Gen.Elements("a", "b", "c").ArrayOf().Select(w => w.Select(n => new Concept(n, n, "", n)).ToArray());

    [Fact]
    public void It_matches_equal_words_in_order_and_as_many_as_can_be() => Always.Holds(Wordings.Two(), pair =>
    {
        var (a, b) = pair;

        var matches = Alignment.Of(a, b);

        Assert.Equal(LongestCommon(a, b), matches.Count);
        Assert.All(matches, m => Assert.Equal(a[m.A].Name, b[m.B].Name));
        Assert.All(matches.Zip(matches.Skip(1)), m => Assert.True(m.First.A < m.Second.A && m.First.B < m.Second.B));
    });

    /// <summary>The longest of all subsequences of the one that the other has too.</summary>
    private static int LongestCommon(Concept[] a, Concept[] b) => Enumerable.Range(0, 1 << a.Length)
        .Select(mask => a.Where((_, i) => (mask >> i & 1) != 0).Select(c => c.Name).ToList())
        .Where(some => IsSubsequence(some, b)).Max(some => some.Count);

    private static bool IsSubsequence(List<string> some, Concept[] all)
    {
        var next = 0;
        foreach (var concept in all)
        {
            if (next < some.Count && some[next] == concept.Name)
                next++;
        }

        return next == some.Count;
    }
}
