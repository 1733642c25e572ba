using Consistency.Engine.Incremental;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Incremental;

public sealed class IncrementalCheckTests
{
    [Fact]
    public void Whatever_comes_and_goes_it_is_as_a_check_from_scratch() => Always.Holds(Histories(14), Follow, count: 400);

    [Fact]
    public void So_it_is_of_many_claims() => Always.Holds(Histories(60), Follow, count: 25);

    private static Gen<(Relation[] Relations, Step[] Steps)> Histories(int length) =>
        from relations in AnyClaims.Relations
        from steps in Gen.Frequency(
            (3, AnyClaims.One.Select(c => new Step([c], 0))),
            (1, AnyClaims.One.ArrayOf(3).Select(c => new Step(c, 0))),
            (2, Gen.Choose(1, 1000).Select(n => new Step([], n)))).ArrayOf(length)
        select (relations, steps);

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
                var added = Array.ConvertAll(step.Added, c => c with { Id = $"c{(next++ * 37) % 101}" });
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
