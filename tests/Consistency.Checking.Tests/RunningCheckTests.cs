using Consistency.Model;

namespace Consistency.Checking.Tests;

public sealed class RunningCheckTests
{
    [Fact]
    public void Each_answer_is_about_its_batch()
    {
        var check = new RunningCheck(new CheckInput([], SamplePack.Pack), PlainReader.Read);

        var first = check.Add(new CheckBatch([Samples.Docked with { Id = "" }, Samples.Remark with { Value = null }], []));
        var second = check.Add(new CheckBatch([Samples.Office with { Id = "c1" }, Samples.Tide with { Id = "" }], [new Report("", "Reis: 40 dockers injured.")]));
        var third = check.Add(new CheckBatch([], [new Report("", "")]));

        Assert.Equal(["c1"], first.Claims.Select(c => c.Id));
        Assert.Equal(["claims[1].value"], first.Problems.Select(p => p.Field));
        Assert.Equal(["c4", "r1:0-24"], second.Claims.Select(c => c.Id));
        Assert.Equal(["claims[0].id"], second.Problems.Select(p => p.Field));
        Assert.Equal(["r2"], third.Coverage.Select(c => c.ReportId));
        Assert.Equal(3, check.ClaimCount);
    }

    [Fact]
    public void Batches_find_what_one_check_finds()
    {
        var claims = Enumerable.Range(1, 6).Select(i => Samples.WithQuantity(new Quantity(10 * i)) with { Id = $"q{i}", Source = new Source($"s{i % 3}") }).ToArray();
        var check = new RunningCheck(new CheckInput([], SamplePack.Pack), PlainReader.Read);

        var open = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var answer in claims.Select(c => check.Add(new CheckBatch([c], []))))
            Follow(open, answer);

        var whole = Checked.Of(claims);
        Assert.NotEmpty(whole.Inconsistencies);
        Assert.Equal(whole.Inconsistencies.Select(i => i.Id).Order(StringComparer.Ordinal), open);
    }

    [Fact]
    public void What_is_taken_back_is_as_if_it_had_never_come()
    {
        var claims = Enumerable.Range(1, 3).Select(i => Samples.WithQuantity(new Quantity(10 * i)) with { Id = $"q{i}", Source = new Source($"s{i}") }).ToArray();
        var check = new RunningCheck(new CheckInput([], SamplePack.Pack), PlainReader.Read);
        var open = new SortedSet<string>(StringComparer.Ordinal);
        Follow(open, check.Add(new CheckBatch(claims, [])));

        var fewer = check.Retract(["q3"]);
        var none = check.Retract(["q1"]);

        Assert.Equal(open, fewer.Touched.Select(i => i.Id));
        Assert.Equal(2, Assert.Single(fewer.Touched).Positions.Count);
        Assert.Equal(open, none.ClosedIds);
        Assert.Equal((1, 1, 0), (none.Totals.Claims, none.Totals.Sources, none.Totals.Inconsistencies));
        Assert.Throws<ArgumentException>(() => check.Retract(["q2", "q1"]));
        Assert.Equal(1, check.ClaimCount);
        Assert.Equal(["claims[0].id"], check.Add(new CheckBatch([claims[0]], [])).Problems.Select(p => p.Field));
    }

    private static void Follow(SortedSet<string> open, RunningAnswer answer)
    {
        open.UnionWith(answer.Opened.Select(i => i.Id));
        open.ExceptWith(answer.ClosedIds);
    }
}
