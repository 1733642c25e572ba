using System.Globalization;
using Consistency.Engine.Matching;
using Consistency.Model;

namespace Consistency.Engine.Tests.Matching;

public sealed class StoriesTests
{
    private const string Ferry = "ferry sink reef harbour crew rescue";
    private const string Quake = "quake collapse school rubble mountain village";

    [Fact]
    public void Texts_of_one_story_have_words_in_common_whatever_their_order()
    {
        StoryText[] texts = [Text("a", Ferry), Text("b", Ferry + " captain"), Text("c", Quake), Text("d", Quake + " shelter"), .. Others()];
        foreach (var ordered in new[] { texts, [.. texts.Reverse()] })
        {
            var stories = Stories.Of(ordered);
            Assert.Equal(Event(stories, "a"), Event(stories, "b"));
            Assert.Equal(Event(stories, "c"), Event(stories, "d"));
            Assert.NotEqual(Event(stories, "a"), Event(stories, "c"));
            Assert.Equal("the story of a", Event(stories, "b"));
        }
    }

    [Fact]
    public void Two_texts_are_of_one_story_and_so_are_few_that_share_a_word()
    {
        Assert.Same(Stories.One, Stories.Of([Text("a", Ferry), Text("b", Quake)]));
        Assert.Same(Stories.One, Stories.Of([Text("a", Ferry), Text("b", Quake + " crew"), Text("c", "sink school")]));
    }

    [Theory]
    [InlineData("a", "b", "c")]
    [InlineData("c", "b", "a")]
    [InlineData("b", "a", "c")]
    public void A_text_is_of_the_story_that_it_has_most_in_common_with_wherever_it_stands(string text, string like, string likest)
    {
        var stories = Stories.Of([Text(text, "harbour budget vote mayor tax"), Text(like, "sink reef crew rescue"), Text(likest, "sink reef crew harbour"), .. Others()]);
        Assert.Equal(Event(stories, likest), Event(stories, text));
        Assert.Equal(Event(stories, likest), Event(stories, like));
        Assert.NotEqual("", Event(stories, text));
    }

    [Fact]
    public void A_text_that_has_much_in_common_with_two_stories_makes_them_one()
    {
        StoryText[] two = [Text("a", Ferry), Text("b", Ferry), Text("c", Quake), Text("d", Quake), .. Others()];
        var apart = Stories.Of([.. two, Text("e", "ferry collapse")]);
        Assert.NotEqual(Event(apart, "a"), Event(apart, "c"));
        var stories = Stories.Of([.. two, Text("e", "ferry sink reef quake collapse school")]);
        Assert.Equal(Event(stories, "a"), Event(stories, "c"));
    }

    [Fact]
    public void A_text_with_nothing_in_common_may_be_of_any_story()
    {
        var stories = Stories.Of([Text("a", Ferry), Text("b", Ferry), Text("c", Quake), Text("d", Quake), Text("e", "budget")]);
        Assert.Equal("", Event(stories, "e"));
        Assert.NotEqual("", Event(stories, "a"));
    }

    [Fact]
    public void What_names_itself_or_its_event_is_of_no_story()
    {
        var stories = Stories.Of([Text("a", Ferry), Text("b", Ferry), Text("c", Quake), Text("d", Quake)]);
        var claim = Claim("a");
        Assert.Equal("the story of a", stories.Within(claim).Scope.Event);
        Assert.Equal("", stories.Within(claim with { Subject = new Subject("Skarholm") }).Scope.Event);
        Assert.Equal("the landing", stories.Within(claim with { Scope = new Scope(Event: "the landing") }).Scope.Event);
        Assert.Equal("", stories.Within(claim with { Value = new ClaimValue.OfTruth(true) }).Scope.Event);
    }

    private static IEnumerable<StoryText> Others() =>
        Enumerable.Range(0, 30).Select(i => Text($"o{i}", string.Create(CultureInfo.InvariantCulture, $"other{i} another{i} third{i} fourth{i} o{i / 2}")));

    private static StoryText Text(string key, string words) => new(key, words.Split(' ').ToHashSet(StringComparer.Ordinal));

    private static string Event(Stories stories, string key) => stories.Within(Claim(key)).Scope.Event;

    private static Claim Claim(string key) => new()
    {
        Id = key,
        Source = new Source(key),
        Subject = new Subject("people"),
        Property = "killed",
        Value = new ClaimValue.OfQuantity(new Quantity(3)),
        Evidence = new Evidence(key, 0, 4, "text"),
    };
}
