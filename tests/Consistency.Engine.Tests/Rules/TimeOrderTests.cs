using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class TimeOrderTests
{
    [Fact]
    public void What_comes_after_a_clash_of_dates_is_held_against_its_own_date()
    {
        var found = Found(
            Before("ab", "fair", "storm"), Before("bc", "storm", "inquiry"), Before("cd", "inquiry", "report"),
            Opened("a", "fair", "2031-05-09"), Opened("b", "storm", "2031-05-02"), Opened("c", "inquiry", "2031-05-04"), Opened("d", "report", "2031-05-03"));

        Assert.Equal(["a,ab,b", "c,cd,d"], found.Select(f => string.Join(',', f.MinimalClaimIds.Order())).Order());
    }

    [Fact]
    public void An_event_of_the_pack_is_known_by_each_of_its_names_and_in_each_scope_apart()
    {
        Assert.Single(Found(Before("a", "The Storm", "fair"), Before("b", "fair", "storm")));
        Assert.Empty(Found(Before("a", "storm", "fair").At("Norland"), Before("b", "fair", "storm").At("Sudport")));
        Assert.Equal(Severity.Tension, Assert.Single(Found(Before("a", "storm", "fair").At("Norland"), Before("b", "fair", "storm"))).Severity);
    }

    [Fact]
    public void Events_that_qualifiers_tell_apart_are_several_and_an_adjective_is_one()
    {
        Assert.Empty(Found(Before("a", "fair", "storm").Of("fair", ("trade", "fishing")), Before("b", "storm", "fair")));
        Assert.Empty(Found(Before("a", "fair", "storm").Of("fair", ("trade", "fishing")), Sample.Named("b", "after", "fair", "storm").Of("fair", ("trade", "mining"))));
        Assert.Single(Found(Before("a", "fair", "storm").Of("fair", ("trade", "fishing")), Sample.Named("b", "after", "fair", "storm").Of("fair", ("trade", "fishing"))));
        Assert.Single(Found(Before("a", "ships", "storm").Of("ships", ("nationality", "Norlandic")), Before("b", "storm", "Norlandic ships")));
        Assert.Empty(Found(Before("a", "ships", "storm"), Before("b", "storm", "Norlandic ships")));
    }

    [Theory]
    [InlineData("", "", false, Severity.Contradiction)]
    [InlineData("Norland", "", false, Severity.Tension)]
    [InlineData("Norland", "fire", false, Severity.Tension)]
    [InlineData("Norland", "", true, Severity.Tension)]
    [InlineData("Norland", "fire", true, Severity.Notice)]
    public void It_is_as_severe_as_little_is_assumed(string place, string happening, bool hedged, Severity severity)
    {
        var first = Before("a", "parade", "fair").At(place, happening) with { Certainty = hedged ? Certainty.Hedged : Certainty.Plain };

        var circle = Assert.Single(Found(first, Before("b", "fair", "parade")));
        var dated = Assert.Single(Found(first, Opened("p", "parade", "2031-05-09"), Opened("f", "fair", "2031-05-02")));

        Assert.Equal((severity, severity), (circle.Severity, dated.Severity));
        Assert.All(new[] { circle, dated }, f => Assert.Equal((place.Length > 0 ? 1 : 0) + (happening.Length > 0 ? 1 : 0) + (hedged ? 1 : 0), f.Steps.Count(s => s.Kind == StepKind.Assumption)));
    }

    [Fact]
    public void An_event_before_itself_is_no_disagreement() => Assert.Empty(Found(Before("a", "storm", "the storm")));

    [Fact]
    public void What_names_no_place_is_of_none_of_several() =>
        Assert.Empty(Found(Before("a", "storm", "fair").At("Norland"), Before("b", "fair", "storm"), Before("c", "report", "inquiry").At("Sudport")));

    [Fact]
    public void What_names_no_place_or_event_is_of_the_only_one_named_also_by_a_date()
    {
        Assert.Single(Found(Before("a", "parade", "fair").At(happening: "fire"), Before("b", "fair", "parade")));
        Assert.Empty(Found(Before("a", "parade", "fair").At(happening: "fire"), Before("b", "fair", "parade"), Before("c", "report", "inquiry").At(happening: "storm")));
        Assert.Single(Found(Before("a", "fair", "parade"), Opened("f", "fair", "2031-05-09").At("Norland"), Opened("s", "parade", "2031-05-02").At("Norland")));
        Assert.Single(Found(Before("a", "fair", "parade"), Opened("f", "fair", "2031-05-09").At(happening: "fire"), Opened("s", "parade", "2031-05-02").At(happening: "fire")));
    }

    [Fact]
    public void What_is_denied_orders_and_dates_nothing()
    {
        Assert.Empty(Found(Before("a", "storm", "fair"), Before("b", "fair", "storm") with { Polarity = Polarity.Denied }));
        Assert.Empty(Found(Before("a", "fair", "storm"), Opened("f", "fair", "2031-05-09"), Opened("s", "storm", "2031-05-02") with { Polarity = Polarity.Denied }));
    }

    /// <summary>
    /// Claims: "a fair&lt;storm" for before, "a storm&gt;fair" for after, "f fair=2031-05-09" for a date, "?" after the id where it is hedged.
    /// Expected: the severity, the minimal set, and which claims to drop, "~" before them where others might do.
    /// </summary>
    [Theory]
    [InlineData("a fair<storm; b storm<fair", "Contradiction: a b drop a")]
    [InlineData("a storm>fair; b storm<fair", "Contradiction: a b drop a")]
    [InlineData("a fair<storm; b storm<inquiry; c inquiry<fair", "Contradiction: a b c drop a")]
    [InlineData("a fair<storm; b storm<inquiry", "")]
    // The link that fewest claims say opens a circle; a plain claim speaks for a link, and for the plain circle rather than the shorter one.
    [InlineData("a fair<storm; a2 fair<storm; b storm<fair", "Contradiction: a b drop b")]
    [InlineData("a? fair<storm; b storm<fair", "Tension: a b drop a")]
    [InlineData("a? fair<storm; a2 fair<storm; b storm<fair", "Contradiction: a2 b drop b")]
    [InlineData("a? fair<storm; b storm<fair; c fair<inquiry; d inquiry<storm", "Contradiction: b c d drop ~b")]
    [InlineData("a fair<storm; b storm<fair; c storm<inquiry; d inquiry<storm", "Contradiction: a b drop ~b d")]
    // Dates against the order: the earlier event's latest beginning, the later one's earliest end.
    [InlineData("a fair<storm; f fair=2031-05-09; s storm=2031-05-02", "Contradiction: a f s drop s")]
    [InlineData("a fair<storm; f fair=2031-05-03; s storm=2031-05-02", "Contradiction: a f s drop s")]
    [InlineData("a fair<storm; f fair=2031-05-02; s storm=2031-05-02", "")]
    [InlineData("a fair<storm; f fair=2031-05-09; s storm=2031-05-02; s2 storm=2031-05-03", "Contradiction: a f s drop f")]
    [InlineData("a fair<storm; f fair=2031-05-03; f2 fair=2031-05-09; s storm=2031-05-02; s2 storm=2031-05-04; s3 storm=2031-05-05", "Contradiction: a f2 s drop ~f f2")]
    [InlineData("a fair<storm; f fair=2031-05-09; f2 fair=2031-05-08; s storm=2031-05-02; s2 storm=2031-05-08", "Contradiction: a f s drop ~s s2")]
    [InlineData("a fair<storm; f2 fair=2031-05-09; f fair=2031-05-09; s storm=2031-05-02", "Contradiction: a f s drop s")]
    [InlineData("a fair<storm; f fair=2031-05-09; s2 storm=2031-05-02; s storm=2031-05-02", "Contradiction: a f s drop f")]
    [InlineData("a fair<storm; f fair=2031-05-09; f2 fair=2031-05-01; s storm=2031-05-02; s2 storm=2031-05-03", "Contradiction: a f s drop f")]
    [InlineData("a fair<storm; f fair=2031-05-09; f2 fair=2031-05-08; s storm=2031-05-02; s2 storm=2031-05-12", "Contradiction: a f s drop s")]
    // Plain dates count before hedged ones.
    [InlineData("a fair<storm; f? fair=2031-05-09; f2 fair=2031-05-01; s storm=2031-05-02", "")]
    [InlineData("a fair<storm; f? fair=2031-05-09; s storm=2031-05-02", "Tension: a f s drop s")]
    // The latest date before an event is the one that it is held against.
    [InlineData("a fair<storm; b storm<inquiry; f fair=2031-05-09; i inquiry=2031-05-02", "Contradiction: a b f i drop i")]
    [InlineData("a fair<storm; b storm<inquiry; f fair=2031-05-09; s storm=2031-05-12; i inquiry=2031-05-08", "Contradiction: b i s drop i")]
    [InlineData("a fair<inquiry; b storm<inquiry; f fair=2031-05-12; s storm=2031-05-09; i inquiry=2031-05-02", "Contradiction: a f i drop i")]
    [InlineData("a fair<inquiry; b storm<inquiry; f fair=2031-05-09; s storm=2031-05-12; i inquiry=2031-05-02", "Contradiction: b i s drop i")]
    // A circle is no order to hold dates against.
    [InlineData("a fair<storm; b storm<fair; f fair=2031-05-09; s storm=2031-05-02", "Contradiction: a b drop a")]
    public void Orders_clash_with_each_other_and_with_dates(string claims, string expected)
    {
        var found = Found([.. claims.Split("; ").Select(ClaimOf)]);
        Assert.Equal(expected, string.Join(" | ", found.Select(f => $"{f.Severity}: {Ids(f.MinimalClaimIds)} drop {(f.Repair.Exact ? "" : "~")}{Ids(f.Repair.DropClaimIds)}")));
        static string Ids(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_names_the_events_and_what_the_dates_say()
    {
        var dated = Assert.Single(Found(Before("a", "fair", "storm"), Opened("f", "fair", "2031-05-09"), Opened("s", "storm", "2031-05-02")));
        Assert.StartsWith("Different orders of fair and storm: ", dated.Summary, StringComparison.Ordinal);
        Assert.Equal(["a", "f", "s"], dated.Positions.SelectMany(p => p.ClaimIds));
        Assert.Contains(dated.Steps, s => s.Text.EndsWith("By these dates storm came first.", StringComparison.Ordinal));

        var circle = Assert.Single(Found(Before("a", "fair", "storm"), Before("b", "storm", "inquiry"), Before("c", "inquiry", "fair")));
        Assert.StartsWith("Different orders of fair, inquiry and storm: ", circle.Summary, StringComparison.Ordinal);
        Assert.Equal(["fair before storm", "inquiry before fair", "storm before inquiry"], circle.Positions.Select(p => p.Label).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_circle_of_two_hundred_thousand_links_is_one_inconsistency()
    {
        var circle = Enumerable.Range(0, 200_000).Select(i => Before("c" + i, "event " + i, "event " + ((i + 1) % 200_000))).ToArray();

        Assert.Equal(200_000, Assert.Single(Found(circle)).MinimalClaimIds.Count);
    }

    [Fact]
    public void A_chain_of_two_hundred_thousand_links_with_dates_finishes()
    {
        var chain = Enumerable.Range(0, 200_000).Select(i => Before("c" + i, "event " + i, "event " + (i + 1)));

        var found = Found([.. chain, Opened("first", "event 0", "2031-05-09"), Opened("last", "event 200000", "2031-05-02")]);

        Assert.Equal(200_002, Assert.Single(found).MinimalClaimIds.Count);
    }

    private static Claim ClaimOf(string text)
    {
        var (id, said) = text.Split(' ') is [var first, var second] ? (first, second) : throw new ArgumentException(text, nameof(text));
        var claim = said.Split('=') is [var happening, var day] ? Opened(id.TrimEnd('?'), happening, day)
            : said.Split('<') is [var earlier, var later] ? Before(id.TrimEnd('?'), earlier, later)
            : Sample.Named(id.TrimEnd('?'), "after", said.Split('>')[0], said.Split('>')[1]);
        return claim with { Certainty = id.EndsWith('?') ? Certainty.Hedged : Certainty.Plain };
    }

    private static Claim Before(string id, string first, string second) => Sample.Named(id, "before", first, second);

    private static Claim Opened(string id, string subject, string day) => Sample.Opened(id, day, day, subject);

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("time/order", claims);
}
