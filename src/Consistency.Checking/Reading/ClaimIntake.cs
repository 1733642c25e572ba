using Consistency.Checking.Faults;
using Consistency.Checking.Ids;
using Consistency.Engine.Matching;
using Consistency.Extraction;
using Consistency.Model;

namespace Consistency.Checking.Reading;

/// <summary>Takes claims in, structured ones and sentences.</summary>
internal sealed class ClaimIntake(ClaimValidator validator, Reader reader, IdRegister ids, bool tellUnread)
{
    public void Take(IReadOnlyList<Claim> claims, Func<int, string> pathOf, Taken taken, CancellationToken cancellation)
    {
        var named = ids.Add([.. claims.Select(c => c.Id)]);
        var readings = ReadSentences(claims, named, cancellation);
        for (var i = 0; i < claims.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (id, isRepeated) = named[i];
            var claim = claims[i].Id.Length == 0 ? claims[i] with { Id = id } : claims[i];
            if (isRepeated)
                taken.Problems.Add(Duplicate(id, pathOf(i)));
            else if (readings.TryGetValue(i, out var reading))
                TakeSentence(claim, reading, pathOf(i), taken);
            else
                TakeStructured(claim, pathOf(i), taken);
        }
    }

    private void TakeStructured(Claim claim, string path, Taken taken)
    {
        var faults = FaultsOf(claim, claim.Id, path);
        if (faults.Count == 0)
            taken.Claims.Add(claim);
        taken.Problems.AddRange(faults);
    }

    private Dictionary<int, ReportReading> ReadSentences(
        IReadOnlyList<Claim> claims, IReadOnlyList<(string Id, bool IsRepeated)> named, CancellationToken cancellation)
    {
        var indexes = Enumerable.Range(0, claims.Count)
            .Where(i => !named[i].IsRepeated && Sentences.IsReadable(claims[i]))
            .ToList();
        var readings = indexes.Count == 0 ? [] : reader.Read([.. indexes.Select(i => Sentences.ToReport(claims[i], named[i].Id))], cancellation);
        return indexes.Zip(readings).ToDictionary(p => p.First, p => p.Second);
    }

    private void TakeSentence(Claim claim, ReportReading reading, string path, Taken taken)
    {
        var read = Sentences.ClaimsOf(claim, reading, ids);
        if (read.Count == 0)
            taken.Problems.Add(new Problem(Fault.Shown(claim.Id), "", $"{path}.text", ProblemReason.TextNotRead, Sentences.WhyNothing(reading.Coverage)));
        else if (tellUnread)
            taken.Problems.AddRange(Sentences.Unread(claim.Text, reading).Select(s => new Problem(Fault.Shown(claim.Id), "", $"{path}.text", ProblemReason.TextNotRead, Sentences.WhyNotRead(s), LeftOut: false)));
        taken.Texts.Add(new StoryText(Stories.KeyOf(claim), reading.Words));
        // What its sender gave is in all its claims, and a fault of it too; they have ids that he does not know.
        var examined = read.Select(c => (Claim: c, Faults: FaultsOf(c, claim.Id, path))).ToList();
        taken.Claims.AddRange(examined.Where(e => e.Faults.Count == 0).Select(e => e.Claim));
        taken.Problems.AddRange(examined.SelectMany(e => e.Faults).Distinct());
        taken.Figures.AddRange(Sentences.FiguresOf(claim, reading, ids).Where(f => validator.Validate(f).IsValid));
    }

    private List<Problem> FaultsOf(Claim claim, string givenId, string path) =>
        [.. validator.Validate(claim).Errors.Select(f => Fault.ToProblem(f, givenId, path))];

    private static Problem Duplicate(string id, string path) => new(
        Fault.Shown(id),
        "",
        $"{path}.id",
        ProblemReason.DuplicateId,
        $"An earlier claim has the id \"{Fault.Shown(id)}\". Give each claim an id of its own, or none.");
}
