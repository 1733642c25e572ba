using Consistency.Engine.Incremental;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Incremental;

public sealed class RandomHistoryTests
{
    [Fact]
    public void Whatever_comes_and_goes_it_is_as_a_check_from_scratch() => Always.Holds(Histories(14), Follow, count: 250);

    [Fact]
    public void So_it_is_of_many_claims() => Always.Holds(Histories(60), Follow, count: 15);

    [Fact]
    public void So_it_is_where_many_sources_say_the_same() => Always.Holds(Repeated(30), Follow, count: 100);

    [Fact]
    public void So_it_is_of_claims_that_come_in_great_numbers() => Always.Holds(Histories(4, 80), Follow, count: 15);

    private static Gen<(Relation[] Relations, Step[] Steps)> Histories(int length, int together = 3) =>
        from relations in AnyClaims.Relations
        from steps in Steps(AnyClaims.One, length, together)
        select (relations, steps);

    /// <summary>Of a few claims, each by whichever of a dozen sources.</summary>
    private static Gen<(Relation[] Relations, Step[] Steps)> Repeated(int length) =>
        from relations in AnyClaims.Relations
        from few in AnyClaims.One.ArrayOf(5)
        let one = from claim in Gen.Elements(few) from source in Gen.Choose(1, 12) select claim with { Source = claim.Source with { Id = $"r{source}" } }
        from steps in Steps(one, length, 3)
        select (relations, steps);

    private static Gen<Step[]> Steps(Gen<Claim> one, int length, int together) => Gen.Frequency(
        (3, one.Select(c => new Step([c], 0))),
        (1, one.ArrayOf(together).Select(c => new Step(c, 0))),
        (2, Gen.Choose(1, 1000).Select(n => new Step([], n)))).ArrayOf(length);

    private static void Follow((Relation[] Relations, Step[] Steps) history)
    {
        var check = new IncrementalCheck(new EngineInput([], history.Relations, SamplePack.Pack));
        var claims = new List<Claim>();
        var (before, texts) = (new HashSet<string>(), new Dictionary<string, string>());
        var next = 0;
        foreach (var step in history.Steps)
        {
            FlagChanges changes;
            if (step.Added.Length > 0)
            {
                // Ids that come in another order than the claims.
                var added = Array.ConvertAll(step.Added, c => c with { Id = $"c{(next++ * 37) % 1009}" });
                claims.AddRange(added);
                changes = check.Add(added);
            }
            else if (claims.Count > 0)
            {
                var gone = claims[step.Retracted % claims.Count];
                claims.Remove(gone);
                changes = check.Retract([gone.Id]);
            }
            else
                continue;
            var fresh = ConsistencyEngine.Check(new EngineInput(claims, history.Relations, SamplePack.Pack));
            Assert.Equal(fresh.Flags, check.Flags);
            var ids = fresh.Flags.Select(f => f.Id).ToHashSet();
            Assert.Equal(ids.Except(before).Order(StringComparer.Ordinal), changes.Opened.Select(f => f.Id).Order(StringComparer.Ordinal));
            Assert.Equal(before.Except(ids).Order(StringComparer.Ordinal), changes.ClosedIds);
            var named = changes.Opened.Concat(changes.Touched).Concat(check.WithOtherSupport()).Select(f => f.Id).ToHashSet();
            foreach (var found in fresh.Inconsistencies)
            {
                var text = Text(found);
                Assert.Equal(text, Text(check.Describe(found.Id)!));
                Assert.True(named.Contains(found.Id) || string.Equals(texts.GetValueOrDefault(found.Id), text, StringComparison.Ordinal));
                texts[found.Id] = text;
            }

            Assert.Equal(fresh.NotDecided, check.NotDecided);
            Assert.Equal(fresh.Claims.Select(c => c.Cell), check.Understood(claims).Select(c => c.Cell));
            before = ids;
        }
    }

    private static string Text(Inconsistency found) => System.Text.Json.JsonSerializer.Serialize(found, Readable);

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Step(Claim[] Added, int Retracted);
}
