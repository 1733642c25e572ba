using Consistency.Model;

namespace Consistency.Checking.Tests;

public sealed class RunningCheckTests
{
    [Fact]
    public void Each_answer_is_about_all_so_far_and_its_problems_about_its_batch()
    {
        var check = new RunningCheck(new CheckInput([], SamplePack.Pack), PlainReader.Read);

        var first = check.Add(new CheckBatch([Samples.Docked with { Id = "" }, Samples.Remark with { Value = null }], []));
        var second = check.Add(new CheckBatch([Samples.Office with { Id = "c1" }, Samples.Tide with { Id = "" }], [new Report("", "Reis: 40 dockers injured.")]));
        var third = check.Add(new CheckBatch([], [new Report("", "")]));

        Assert.Equal(["c1"], first.Claims.Select(c => c.Id));
        Assert.Equal(["claims[1].value"], first.Problems.Select(p => p.Field));
        Assert.Equal(["c1", "c4", "r1:0-24"], second.Claims.Select(c => c.Id));
        Assert.Equal(["claims[0].id"], second.Problems.Select(p => p.Field));
        Assert.Equal(["r2"], third.Coverage.Select(c => c.ReportId));
        Assert.Equal(3, check.ClaimCount);
    }

    [Fact]
    public void Batches_find_what_one_check_finds()
    {
        var claims = Enumerable.Range(1, 6).Select(i => Samples.WithQuantity(new Quantity(10 * i)) with { Id = $"q{i}", Source = new Source($"s{i % 3}") }).ToArray();
        var check = new RunningCheck(new CheckInput([], SamplePack.Pack), PlainReader.Read);

        var last = claims.Select(c => check.Add(new CheckBatch([c], []))).ToList()[^1];

        var whole = Checked.Of(claims);
        Assert.NotEmpty(whole.Inconsistencies);
        Assert.Equal(whole.Inconsistencies.Select(i => i.Id), last.Inconsistencies.Select(i => i.Id));
    }
}
