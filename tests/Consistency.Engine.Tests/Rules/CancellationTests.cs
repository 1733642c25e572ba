using Consistency.Engine.Rules;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

/// <summary>Each rule stops by itself: a set may be large, and a rule the last to look at it.</summary>
public sealed class CancellationTests
{
    private static readonly IRule[] OfFigures = [new FigureCategory(), new FigurePopulation(), new QuantityBound()];

    private static readonly IRule[] OfOthers =
    [
        new FigureSpeaker(), new QuantityConflict(), new QuantityDecrease(), new QuantityMagnitude(), new QuantityPartExceedsWhole(), new QuantitySum(),
        new QuoteDrift(), new TimeConflict(), new TimeOrder(), new ValueDenied(), new ValueExclusive(), new ValueOpposite(),
    ];

    /// <summary>Two that each rule flags.</summary>
    private static readonly Claim[] Claims =
    [
        Sample.Count("number", 17, subject: "ships"), Sample.Count("other number", 29, subject: "ships"),
        Sample.Count("small", 17, subject: "pilots"), Sample.Count("large", 17_000, subject: "pilots"),
        Sample.Count("earlier", 60, subject: "dockers").At(asOf: "2031-05-04"), Sample.Count("later", 50, subject: "dockers").At(asOf: "2031-05-06"),
        Sample.Count("part", 50, property: "in-tents"), Sample.Count("whole", 40, property: "sheltered"),
        Sample.Count("houses", 6, property: "in-houses"), Sample.Count("huts", 7, property: "in-huts"), Sample.Count("housed", 20, property: "housed"),
        Sample.Count("hurt", 300, speaker: "Ana Reis"), Sample.Count("lost", 300, speaker: "Ana Reis", property: "lost"),
        Sample.Count("people", 400, speaker: "Ana Reis"), Sample.Count("sailors", 400, speaker: "Ana Reis", subject: "sailors"),
        Sample.Count("floor", 500, Bound.AtLeast, speaker: "Ana Reis"), Sample.Count("ceiling", 500, Bound.AtMost, speaker: "Ana Reis"),
        Sample.Count("credited", 700, speaker: "Ana Reis") with { Evidence = Words }, Sample.Count("credited otherwise", 700, speaker: "Jon Brandt") with { Evidence = Words },
        Sample.Said("quote", "the pier may open tomorrow"), Sample.Said("other quote", "the pier must open tomorrow"),
        Sample.Opened("day", "2031-05-04", "2031-05-04"), Sample.Opened("other day", "2031-05-09", "2031-05-09"),
        Sample.Named("order", "before", "storm", "fire"), Sample.Named("other order", "before", "fire", "storm"),
        Sample.Truth("asserted", "sail", "ferry"), Sample.Truth("denied", "sail", "ferry", polarity: Polarity.Denied),
        Sample.Named("born", "birthplace", "Jon Brandt", "Norland"), Sample.Named("born elsewhere", "birthplace", "Jon Brandt", "Sudport"),
        Rank("high", "highest"), Rank("low", "lowest"),
    ];

    public static TheoryData<string> Figures => [.. OfFigures.Select(r => r.Description.Id)];

    public static TheoryData<string> Others => [.. OfOthers.Select(r => r.Description.Id)];

    private static Evidence Words => new("r", 0, 60, "seven hundred people were hurt on the old pier by the storm");

    [Theory]
    [MemberData(nameof(Figures))]
    public void Figures_are_gathered_no_further(string id)
    {
        var rule = OfFigures.Single(r => r.Description.Id == id);
        Assert.NotEmpty(rule.Find(Sample.Set(Claims)));
        Assert.Throws<OperationCanceledException>(() => rule.Find(Cancelled(_ => { })).ToList());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Figures_that_are_gathered_are_compared_no_further(int rule) =>
        Assert.Throws<OperationCanceledException>(() => OfFigures[rule].Find(Cancelled(s => Assert.NotEmpty(s.Figures))).ToList());

    [Theory]
    [MemberData(nameof(Others))]
    public void Nothing_else_is_looked_at_further(string id)
    {
        var rule = OfOthers.Single(r => r.Description.Id == id);
        Assert.NotEmpty(rule.Find(Sample.Set(Claims)));
        Assert.Throws<OperationCanceledException>(() => rule.Find(Cancelled(_ => { })).ToList());
    }

    /// <summary>A set that is ready, and cancelled.</summary>
    private static ClaimSet Cancelled(Action<ClaimSet> ready)
    {
        using var source = new CancellationTokenSource();
        var set = new ClaimSet(new EngineInput(Claims, [], SamplePack.Pack), source.Token);
        Assert.NotEmpty(set.Groups);
        Assert.NotEmpty(set.Network.Parts);
        ready(set);
        source.Cancel();
        return set;
    }

    private static Claim Rank(string id, string words) =>
        Sample.Count(id, 0, property: "rank", subject: "estimates") with { Value = new ClaimValue.OfStatement(words) };
}
