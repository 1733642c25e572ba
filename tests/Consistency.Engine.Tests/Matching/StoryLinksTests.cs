using Consistency.Engine.Matching;

namespace Consistency.Engine.Tests.Matching;

/// <summary>Two pairs of texts, "x" with "a" and "b" with "c", each text with most in common with its other one; "x" and "b" share words besides.</summary>
public sealed class StoryLinksTests
{
    [Theory]
    // Of twelve texts, two words that no other text has are enough in all (2 × 0.82, 1 at least), and a third of the text with fewer: 0.33 of 0.28.
    [InlineData(12, 2, 2, 4, 0, true)]
    // With one word more of its own, it is 0.277.
    [InlineData(12, 2, 2, 4, 1, false)]
    // One word is a third of the text, but too little in all; and too little of it.
    [InlineData(12, 1, 2, 2, 0, false)]
    [InlineData(12, 1, 2, 4, 0, false)]
    // What more texts have tells less, by how many there are, fifty at least: two words of six texts 2 × 0.54; three words of six texts 3 × 0.54, three of twenty texts 3 × 0.23.
    [InlineData(12, 2, 6, 2, 0, true)]
    [InlineData(24, 3, 6, 4, 0, true)]
    [InlineData(24, 3, 20, 4, 0, false)]
    // Of fewer texts less is asked, half of it of seven.
    [InlineData(7, 2, 2, 4, 1, true)]
    [InlineData(7, 1, 2, 4, 0, true)]
    [InlineData(7, 1, 2, 7, 0, false)]
    public void Texts_are_linked_by_how_much_of_them_and_how_much_in_all_they_share(int texts, int shared, int having, int ofPair, int own, bool expected)
    {
        var (words, ofX, ofB) = (Words("shared", shared), Words("xa", ofPair), Words("bc", 2 * ofPair));
        List<StoryText> all = [Text("x", [.. words, .. ofX, .. Words("own", own)]), Text("a", ofX), Text("b", [.. words, .. ofB]), Text("c", ofB)];
        while (all.Count < texts)
            all.Add(Text($"other {all.Count}", [.. Words($"w{all.Count}", 3), .. all.Count < having + 2 ? words : []]));
        foreach (var ordered in new[] { all, Enumerable.Reverse(all) })
        {
            var stories = new StoryLinks([.. ordered], CancellationToken.None).Groups().Select(g => g.ToHashSet(StringComparer.Ordinal)).ToList();
            Assert.Contains(stories, s => s.IsSupersetOf(["x", "a"]));
            Assert.Contains(stories, s => s.IsSupersetOf(["b", "c"]));
            Assert.Equal(expected, stories.Exists(s => s.IsSupersetOf(["x", "b"])));
        }
    }

    [Fact]
    public void A_text_is_looked_at_beside_those_that_share_its_rarest_words()
    {
        // The common word alone would find a hundred others first.
        List<StoryText> texts = [.. Enumerable.Range(0, 100).Select(i => Text($"t{i:000}", ["common", $"w{i}", $"v{i / 2}"])), Text("first", ["common", "rare", "rarer"]), Text("t999", ["common", "rare", "rarer"])];
        var stories = new StoryLinks(texts, CancellationToken.None).Groups().Select(g => g.ToHashSet(StringComparer.Ordinal)).ToList();
        Assert.Contains(stories, s => s.SetEquals(["first", "t999"]));
        Assert.Contains(stories, s => s.SetEquals(["t000", "t001"]));
    }

    [Fact]
    public void A_text_that_shares_nothing_is_in_no_story() =>
        Assert.Empty(new StoryLinks([Text("a", ["ferry"]), Text("b", ["quake"]), Text("c", [])], CancellationToken.None).Groups());

    private static string[] Words(string name, int count) => [.. Enumerable.Range(0, count).Select(i => $"{name}{i}")];

    private static StoryText Text(string key, string[] words) => new(key, words.ToHashSet(StringComparer.Ordinal));
}
