using Consistency.Engine.Incremental;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Incremental;

/// <summary>Claims that come and go, after each of which a check is held against one from scratch.</summary>
internal static class History
{
    /// <summary>The claims come one by one, in their order and the other way round, and go again, the first or the last before the others.</summary>
    public static void Follow(Relation[] relations, params Claim[] claims)
    {
        foreach (var ordered in new[] { claims, [.. claims.Reverse()] })
        {
            Step[] come = [.. ordered.Select(c => new Step([c], 0))];
            Follow((relations, [.. come, .. claims.Select(_ => new Step([], 0))]));
            Follow((relations, [.. come, .. Enumerable.Range(1, claims.Length).Select(i => new Step([], claims.Length - i))]));
        }
    }

    public static void Follow((Relation[] Relations, Step[] Steps) history)
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
            Assert.Equal(fresh.Flags.GroupBy(f => (f.RuleId, f.Severity)).Select(g => (g.Key, g.Count())).Order(), check.Counts.Select(c => (c.Key, c.Value)).Order());
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

    /// <summary>Claims that come or, where there are none, the place of one that goes, modulo how many there are.</summary>
    public sealed record Step(Claim[] Added, int Retracted);
}
