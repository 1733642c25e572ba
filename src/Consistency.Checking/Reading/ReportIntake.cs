using Consistency.Checking.Faults;
using Consistency.Checking.Ids;
using Consistency.Engine.Matching;
using Consistency.Extraction;
using Consistency.Model;

namespace Consistency.Checking.Reading;

/// <summary>Takes reports in: gives them ids, reads the sound ones, and takes their claims.</summary>
internal sealed class ReportIntake(ClaimValidator validator, Reader reader, IdRegister claimIds, IdRegister ids, int maximumBytes)
{
    private const string English = "en";
    private const string Undetermined = "und";

    public void Take(IReadOnlyList<Report> reports, Func<int, string> pathOf, Taken taken, CancellationToken cancellation)
    {
        var examined = Examine(reports, pathOf, cancellation);
        var readings = reader.Read([.. examined.Where(e => e.Faults.Count == 0).Select(e => e.Report)], cancellation);
        var next = 0;
        for (var i = 0; i < examined.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (report, faults) = examined[i];
            taken.Problems.AddRange(faults);
            if (faults.Count == 0)
                TakeReading(report, readings[next++], pathOf(i), taken);
            else
                taken.Coverage.Add(new Coverage(Fault.Shown(report.Id), 0, 0, 0, Undetermined, faults[0].Message));
        }
    }

    private List<(Report Report, IReadOnlyList<Problem> Faults)> Examine(
        IReadOnlyList<Report> reports, Func<int, string> pathOf, CancellationToken cancellation)
    {
        var examined = new List<(Report, IReadOnlyList<Problem>)>(reports.Count);
        foreach (var (index, (id, isRepeated)) in ids.Add([.. reports.Select(r => r.Id)]).Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var report = reports[index] with { Id = id };
            var faults = ReportFaults.Of(report, maximumBytes).Select(f => Problem(report, $"{pathOf(index)}.{f.Field}", f.Reason, f.Message));
            if (isRepeated)
                faults = faults.Prepend(Duplicate(report, pathOf(index)));
            examined.Add((report with { MediaType = MediaTypes.Canonical(report.MediaType) ?? report.MediaType }, [.. faults]));
        }

        return examined;
    }

    private void TakeReading(Report report, ReportReading reading, string path, Taken taken)
    {
        taken.Readings.Add(reading);
        taken.Texts.Add(new StoryText(report.Id, reading.Words));
        taken.Coverage.Add(reading.Coverage);
        if (reading.Coverage.Problem.Length > 0)
            taken.Problems.Add(NotRead(report, reading.Coverage, path));
        foreach (var claim in reading.Claims)
        {
            var named = claim with { Id = claimIds.Make(claim.Id) };
            // The id is the reader's own, and may be longer than a sender's.
            var faults = validator.Validate(named with { Id = "" }).Errors;
            if (faults.Count == 0)
                taken.Claims.Add(named);
            taken.Problems.AddRange(faults.Select(f => Fault.OfRead(f, named, $"{path}.text")));
        }

        TakeFigures(report, reading.Figures, taken);
    }

    private void TakeFigures(Report report, IReadOnlyList<Claim> figures, Taken taken) => taken.Figures.AddRange(figures
        .Select(f => f with { Id = claimIds.Make($"{report.Id}:{f.Evidence!.Start}-{f.Evidence.End}:{f.Property}") })
        .Where(f => validator.Validate(f with { Id = "" }).IsValid));

    private static Problem NotRead(Report report, Coverage coverage, string path)
    {
        var why = coverage.Problem.TrimEnd('.');
        return coverage.Language is English or Undetermined
            ? Problem(report, $"{path}.text", ProblemReason.TextNotRead, $"{why}. Give its claims as structured claims, or leave it out.")
            : Problem(report, $"{path}.text", ProblemReason.UnsupportedLanguage, $"{why}. Give an English text, or its claims as structured claims.");
    }

    private static Problem Duplicate(Report report, string path) => Problem(
        report,
        $"{path}.id",
        ProblemReason.DuplicateId,
        $"An earlier report has the id \"{Fault.Shown(report.Id)}\". Give each report an id of its own, or none.");

    private static Problem Problem(Report report, string field, ProblemReason reason, string message) =>
        new("", Fault.Shown(report.Id), field, reason, message);
}
