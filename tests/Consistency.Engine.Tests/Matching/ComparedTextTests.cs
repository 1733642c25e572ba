using Consistency.Engine.Matching;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Matching;

public sealed class ComparedTextTests
{
    [Fact]
    public void A_figure_is_found_by_the_eight_words_nearest_to_it_and_by_what_is_counted()
    {
        var claim = Figure("r1", 4123, [.. Enumerable.Range(1, 9).Select(i => ("w" + i, i / 10.0))]);
        Assert.Equal(["\nw9", "\nw8", "\nw7", "\nw6", "\nw5", "\nw4", "\nw3", "\nw2", "\nlorry"], ComparedText.LeadsOf(claim));
    }

    [Fact]
    public void A_figure_beside_more_than_eight_days_or_no_words_is_compared_with_none()
    {
        Assert.NotEmpty(ComparedText.LeadsOf(OnDays(8)));
        Assert.Empty(ComparedText.LeadsOf(OnDays(9)));
        Assert.Empty(ComparedText.LeadsOf(Figure("r1", 4123, [])));

        static Claim OnDays(int count) => Figure("r1", 4123, [("bridge", 0.5)]) is var claim
            ? claim with { Context = claim.Context! with { Days = [.. Enumerable.Range(1, count).Select(d => new NamedDay(0, 4, d))] } } : claim;
    }

    [Fact]
    public void Of_words_that_stand_equally_near_the_first_by_the_alphabet_find_it() =>
        Assert.Equal(["\na", "\nb", "\nlorry"], ComparedText.LeadsOf(Figure("r1", 4123, [("b", 0.5), ("a", 0.5)])));

    [Fact]
    public void Its_figures_are_in_the_order_in_which_they_stand_and_texts_in_that_of_their_days_whatever_the_claims()
    {
        Claim[] claims = [At("a", 0, 4), At("b", 0, 9), At("c", 5, 9), At("d", 7, 9), At("e", 7, 9) with { Property = "lost" }, At("f", 7, 9) with { Property = "lost", Subject = new Subject("… trucks") }];
        Claim[] earlier = [At("g", 0, 4) with { Source = new Source("r2", PublishedAt: new DateTimeOffset(2031, 5, 3, 0, 0, 0, TimeSpan.Zero)) }];
        foreach (var ordered in new Claim[][] { [.. claims, .. earlier], [.. earlier, .. claims.Reverse()] })
            Assert.Equal(["g", "a b c d e f"], ComparedText.Of(ordered, Stories.One, SamplePack.Pack).Select(t => string.Join(' ', t.Figures.Select(f => f.Claim.Id))));
        static Claim At(string id, int start, int end) => Figure("r1", 17, [("bridge", 0.5)]) with
        {
            Id = id,
            Source = new Source("r1", PublishedAt: new DateTimeOffset(2031, 5, 4, 0, 0, 0, TimeSpan.Zero)),
            Evidence = new Evidence("r1", start, end, "text"),
        };
    }

    [Fact]
    public void A_fall_by_a_number_is_another_number_than_a_rise_by_it()
    {
        var fall = Figure("r2", 17, [("bridge", 0.5)]) with { Value = new ClaimValue.OfQuantity(new Quantity(17, Trend: Trend.Down)) };
        var texts = ComparedText.Of([Figure("r1", 17, [("bridge", 0.5)]), fall], Stories.One, SamplePack.Pack);
        Assert.False(texts[0].Names(texts[1].Figures[0]));
        Assert.True(texts[1].Names(texts[1].Figures[0]));
    }

    [Theory]
    [InlineData("400", "400", 1)]
    [InlineData("400", "420", 0.5238)]
    [InlineData("400", "380", 0.5)]
    [InlineData("400", "422", 0)]
    [InlineData("400", "379", 0)]
    [InlineData("400", ">>400", 1)]
    [InlineData("400", "400#length", 0)]
    [InlineData("400", "1e308", 0)]
    [InlineData("400 900", "400 900", 1)]
    [InlineData("400 900", "900 100 410", 0.878)]
    [InlineData("400", "396 408 500", 0.9)]
    [InlineData("400 900", "400", 1)]
    [InlineData("400", "400 900", 1)]
    [InlineData("400 400", "400", 2)]
    public void Texts_share_the_numbers_of_one_kind_that_are_the_same_or_near(string one, string other, double shared) =>
        Assert.Equal(shared, TextOf("r1", one).Shared(TextOf("r2", other)), 0.0005);

    [Fact]
    public void Dates_are_no_numbers_that_texts_share()
    {
        var day = Figure("r1", 0, [("bridge", 0.5)]) with { Value = new ClaimValue.OfTime(new TimeRange("2031-05-03", "2031-05-03")) };
        var texts = ComparedText.Of([day, day with { Source = new Source("r2") }], Stories.One, SamplePack.Pack);
        Assert.Equal(0, texts[0].Shared(texts[1]));
    }

    [Fact]
    public void A_text_names_a_number_where_it_has_it_of_whatever()
    {
        var texts = ComparedText.Of([Figure("r1", 4123, [("bridge", 0.5)]), Figure("r1", 17, [("pier", 0.5)]), Figure("r2", 17, [("bridge", 0.5)])], Stories.One, SamplePack.Pack);
        var (both, one) = texts[0].Figures.Count == 2 ? (texts[0], texts[1]) : (texts[1], texts[0]);
        Assert.True(both.Names(one.Figures[0]));
        Assert.Equal(1, both.Figures.Count(one.Names));
    }

    [Fact]
    public void A_text_is_looked_at_beside_the_sixteen_before_and_after_it()
    {
        var texts = ComparedText.Of(Enumerable.Range(0, 18).Select(i => Figure("r" + i, 17, [("bridge", 0.5), (i < 16 ? "pier" : "quay", 0.5)])), Stories.One, SamplePack.Pack);
        var pairs = NearTexts.Of(texts).ToList();
        Assert.Equal(Enumerable.Range(0, 18).SelectMany(a => Enumerable.Range(a + 1, Math.Min(16, 17 - a)).Select(b => (a, b))), pairs.Select(p => (p.A, p.B)));
        Assert.All(pairs, p => Assert.Equal(texts[p.A].Leads.Intersect(texts[p.B].Leads).Order(StringComparer.Ordinal), p.Leads.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Up_to_sixteen_numbers_in_one_wording_are_compared(int count, bool compared) =>
        Assert.Equal(compared ? count : 0, OneWording.Of(Enumerable.Range(1, count).Select(i => Figure("r" + i, i, []) with { Context = FigureContext.Bare })).Count());

    private static Claim Figure(string source, double value, (string Word, double Weight)[] words) => new()
    {
        Id = $"{source}-{value}",
        Source = new Source(source),
        Subject = new Subject("… lorries"),
        Property = "hurt",
        Value = new ClaimValue.OfQuantity(new Quantity(value)),
        Evidence = new Evidence(source, 0, 4, "text"),
        Context = new FigureContext("", ["lorry"], words.ToDictionary(w => w.Word, w => w.Weight, StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), [], null),
    };

    private static ComparedText TextOf(string source, string numbers) =>
        ComparedText.Of(numbers.Split(' ').Select((n, i) => Figures.Of(source, $"{n} lorry; bridge 0.5", i)), Stories.One, SamplePack.Pack).Single();
}
