using System.Text.Encodings.Web;
using System.Text.Json;
using Consistency.Checking;
using Consistency.Model;

namespace Consistency.Doors.Tests.Cases;

/// <summary>Follows a check whose claims and reports come, and whose claims go, one at a time: after each it must stand as a check of what is there.</summary>
internal sealed class OneByOne
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly CheckInput _all;
    private readonly RunningCheck _check;
    private readonly Dictionary<string, Inconsistency> _open = new(StringComparer.Ordinal);

    private OneByOne(CheckInput all)
    {
        _all = all;
        _check = new RunningCheck(all);
    }

    public static void Follow(CheckInput input)
    {
        var follower = new OneByOne(input);
        var held = follower.Come();
        // What is read from a text is no claim of the input, and neither is one by the id that it was given: what would be left cannot be asked for.
        if (input.Reports.Count == 0 && input.Claims.All(c => c.Text.Length == 0 && c.Id.Length > 0))
            follower.Go(held);
    }

    private List<Claim> Come()
    {
        var held = new List<Claim>();
        for (var i = 0; i < _all.Claims.Count; i++)
        {
            var place = i;
            var answer = _check.Add(new CheckBatch([_all.Claims[i]], []) { ClaimPath = _ => $"claims[{place}]" });
            held.AddRange(answer.Claims.Where(c => held.TrueForAll(h => h.Id != c.Id)));
            Compare(answer, _all with { Claims = [.. _all.Claims.Take(i + 1)], Reports = [] });
        }

        for (var i = 0; i < _all.Reports.Count; i++)
        {
            var place = i;
            var answer = _check.Add(new CheckBatch([], [_all.Reports[i]]) { ReportPath = _ => $"reports[{place}]" });
            Compare(answer, _all with { Reports = [.. _all.Reports.Take(i + 1)] });
        }

        return held;
    }

    private void Go(List<Claim> held)
    {
        while (held.Count > 0)
        {
            // From the middle, so that neither the first nor the last always stays.
            var gone = held[held.Count / 2];
            held.Remove(gone);
            Compare(_check.Retract([gone.Id]), _all with { Claims = [.. _all.Claims.Where(c => held.Exists(h => h.Id == c.Id))] });
        }
    }

    private void Compare(RunningAnswer answer, CheckInput here)
    {
        Assert.All(answer.ClosedIds, id => Assert.True(_open.Remove(id), $"{id} was not open."));
        foreach (var opened in answer.Opened)
            _open.Add(opened.Id, opened);
        foreach (var touched in answer.Touched)
            _open[touched.Id] = touched;
        var fresh = ConsistencyChecker.Check(here);
        Assert.Equal(Told(fresh.Inconsistencies), Told(_open.Values));
        Assert.Equal(fresh.NotDecided, answer.NotDecided);
        Assert.Equal(fresh.Claims.Count, answer.Totals.Claims);
    }

    private static string Told(IEnumerable<Inconsistency> found) => JsonSerializer.Serialize(found.OrderBy(i => i.Id, StringComparer.Ordinal), Readable);
}
