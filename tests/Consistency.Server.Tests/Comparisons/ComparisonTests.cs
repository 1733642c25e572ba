using Consistency.Server.Tests.Grpc;

namespace Consistency.Server.Tests.Comparisons;

public sealed class ComparisonTests : InProcessTest
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var topic in ComparisonCase.Topics)
            {
                foreach (var about in ComparisonCase.Of(topic).Select(c => c.About))
                    data.Add(topic, about);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_compared_as_expected(string topic, string about)
    {
        var entry = Assert.Single(ComparisonCase.Of(topic), c => c.About == about);
        var expect = entry.Expect;

        var answer = await Client.CompareAsync(entry.Request);

        Assert.Equal(expect.Problems ?? [], answer.Problems.Select(p => p.Field));
        Assert.Equal(expect.Conflict is not null, answer.InConflict);
        var between = answer.Pairs.SelectMany(p => p.InconsistencyIds).ToHashSet(StringComparer.Ordinal);
        var (worst, notice) = (answer.Inconsistencies.FirstOrDefault(i => between.Contains(i.Id)), answer.Inconsistencies.FirstOrDefault(i => i.Severity == V1.Severity.Notice));
        Assert.Equal((expect.Conflict, expect.Rule, expect.Notice), (worst?.Severity.ToString().ToLowerInvariant(), worst?.RuleId, notice?.RuleId));
        Assert.Equal(expect.Within, answer.Inconsistencies.FirstOrDefault(i => i.Severity > V1.Severity.Notice && !between.Contains(i.Id))?.RuleId);
        if (expect.Pairs is { } pairs)
            Assert.Equal(pairs, answer.Pairs.Select(p => new[] { p.AClaimId, p.BClaimId }));
        if (answer.Pairs.Count == 0)
            return;
        var nearest = answer.Pairs[0];
        Assert.Equal(expect.Kinds ?? [], nearest.Differences.Select(d => d.Kind.ToString().ToLowerInvariant()));
        Assert.Equal(answer.InConflict ? [] : nearest.Differences, answer.Differences);
        var said = string.Join('\n', nearest.Differences.Select(d => d.Text));
        Assert.All(expect.Says ?? [], words => Assert.Contains(words, said, StringComparison.Ordinal));
        if (expect.Needed is { } needed)
            Assert.Equal(needed, nearest.Needed);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_other_way_round_it_is_the_same_conflict(string topic, string about)
    {
        var request = Assert.Single(ComparisonCase.Of(topic), c => c.About == about).Request;

        var answer = await Client.CompareAsync(request);
        var turned = await Client.CompareAsync(new V1.CompareRequest { A = request.B, B = request.A });

        Assert.Equal(answer.InConflict, turned.InConflict);
        Assert.Equal(answer.Inconsistencies.Select(i => (i.RuleId, i.Severity)), turned.Inconsistencies.Select(i => (i.RuleId, i.Severity)));
        Assert.Equal(answer.Pairs.Select(p => p.InconsistencyIds.Count), turned.Pairs.Select(p => p.InconsistencyIds.Count));
    }
}
