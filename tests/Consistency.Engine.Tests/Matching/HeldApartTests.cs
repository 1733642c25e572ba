using Consistency.Engine.Matching;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Matching;

public sealed class HeldApartTests
{
    private const string Rivals = "Lindal Marrow";

    [Theory]
    // One leaves open what others state several of.
    [InlineData("Lindal", "", Rivals, true, true)]
    [InlineData("", "Lindal", Rivals, true, true)]
    // With no rival, the vocabulary compares the two itself; and so it does where both or neither state the place.
    [InlineData("Lindal", "", "Lindal", true, false)]
    [InlineData("Lindal", "Lindal", Rivals, true, false)]
    [InlineData("", "", Rivals, true, false)]
    // Of two stories it compares none, but what both state apart is two things.
    [InlineData("", "", "", false, true)]
    [InlineData("Lindal", "Lindal", "", false, true)]
    [InlineData("Lindal", "Marrow", "", false, false)]
    [InlineData("Lindal", "Marrow", Rivals, true, false)]
    public void Claims_are_held_apart_by_what_one_leaves_open_or_by_their_stories(string place, string other, string places, bool areOfOneStory, bool expected)
    {
        Claim[] claims = [Known("a", place), Known("b", other), .. places.Split(' ').Select((p, i) => Known($"c{i}", p))];
        Assert.Equal(expected, new HeldApart(claims).Are(Figure("a"), Figure("b"), areOfOneStory));
        Assert.Equal(expected, new HeldApart(claims.Reverse()).Are(Figure("b"), Figure("a"), areOfOneStory));
        Assert.False(HeldApart.None.Are(Figure("a"), Figure("b"), areOfOneStory));
    }

    [Fact]
    public void Events_days_and_qualifiers_hold_claims_apart_as_places_do()
    {
        Assert.True(Are(c => c with { Scope = new Scope(Event: "the fair") }, c => c with { Scope = new Scope(Event: "the flood") }));
        Assert.True(Are(c => c with { Scope = new Scope(AsOf: "2031-05-03") }, c => c with { Scope = new Scope(AsOf: "2031-05-09") }));
        Assert.True(Are(c => c with { Subject = With("north") }, c => c with { Subject = With("south") }));
        Assert.False(Are(c => c with { Subject = With("north") }, c => c with { Subject = With("north") }));

        static bool Are(Func<Claim, Claim> states, Func<Claim, Claim> rival) => new HeldApart([states(Known("a", "")), Known("b", ""), rival(Known("c", ""))]).Are(Figure("a"), Figure("b"), areOfOneStory: true);
        static Subject With(string region) => new(Known("a", "").Subject.Name, new Dictionary<string, string> { ["region"] = region });
    }

    [Fact]
    public void A_figure_is_of_the_claim_around_it_and_of_no_other()
    {
        var (first, second) = (Known("a", "Lindal") with { Evidence = new Evidence("a", 0, 9, "text") }, Known("a", "") with { Evidence = new Evidence("a", 20, 29, "text") });
        var apart = new HeldApart([second, first, Known("b", ""), Known("c", "Marrow")]);
        Assert.True(apart.Are(At(2, 4), Figure("b"), areOfOneStory: true));
        Assert.False(apart.Are(At(22, 24), Figure("b"), areOfOneStory: true));
        Assert.False(apart.Are(At(8, 10), Figure("b"), areOfOneStory: true));
        Assert.False(apart.Are(At(2, 4) with { Context = null }, Figure("b"), areOfOneStory: true));
        Assert.False(apart.Are(Figure("b"), Figure("d"), areOfOneStory: false));

        static Claim At(int start, int end) => Figure("a") with { Evidence = new Evidence("a", start, end, "text") };
    }

    [Fact]
    public void An_aligned_figure_is_where_its_claim_is_within_its_story()
    {
        var aligned = Figure("a") with { Property = "aligned-figure", Subject = new Subject("… people were hurt") };
        var within = new HeldApart([Known("a", "Lindal")]).Within("the story of a", Figure("a"), aligned);
        Assert.Equal(new Scope("Lindal", "the story of a"), within.Scope);
        Assert.Equal(aligned.Subject.Name, within.Subject.Name);
        Assert.Equal(new Scope(Event: "the story of a"), HeldApart.None.Within("the story of a", Figure("a"), aligned).Scope);
    }

    private static Claim Known(string source, string place) => Sample.Count($"{source} in {place}", 17, Bound.Exact, source, "hurt") with { Scope = new Scope(place), Evidence = new Evidence(source, 0, 9, "text") };

    private static Claim Figure(string source) => Figures.Of(source, "17 rower; harbour 0.5 *", 2);
}
