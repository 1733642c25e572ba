using Consistency.Checking.Reading;
using Consistency.Checking.Relations;
using Consistency.Engine;
using Consistency.Engine.Matching;
using Consistency.Extraction;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking;

/// <summary>The one way from what a door was given to an answer. Stateless; safe to call from many threads.</summary>
public static class ConsistencyChecker
{
    /// <summary>Checks claims and what is read in reports: faulty ones become problems, the others go to the engine.</summary>
    /// <exception cref="CircularRelationsException">The relations make a circle.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CheckAnswer Check(CheckInput input, CancellationToken cancellation = default) =>
        Check(input, ReportReader.Read, cancellation);

    /// <summary>
    /// Compares two claims: in conflict, and by which rule, or why not. A faulty claim is not compared; of a sentence, every claim
    /// that it makes is. Two sides that name no source are two sources.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompareAnswer Compare(Claim a, Claim b, RulePack pack, CancellationToken cancellation = default) =>
        Compare(a, b, pack, ReportReader.Read, cancellation);

    /// <summary>Reads reports, without checking what they say: faulty ones become problems.</summary>
    /// <param name="maximumReportBytes">As in <see cref="CheckInput.MaximumReportBytes"/>.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ExtractAnswer Extract(
        IReadOnlyList<Report> reports, RulePack pack, int maximumReportBytes = ReportLimits.Bytes, CancellationToken cancellation = default) =>
        Extract(reports, pack, ReportReader.Read, maximumReportBytes, cancellation);

    internal static CheckAnswer Check(CheckInput input, ReadReport read, CancellationToken cancellation = default)
    {
        RelationCircles.ThrowIfAny(input.Relations);
        var taken = new Intake(input.Pack, input.MaximumReportBytes, read, tellUnread: false).Take(new CheckBatch(input.Claims, input.Reports), cancellation);
        var claims = TextsTogether.Settle(taken.Claims, taken.Figures, taken.Texts, input.Pack, cancellation);
        var result = ConsistencyEngine.Check(input.ToEngine(claims), cancellation);
        return new CheckAnswer(result.Claims, result.Inconsistencies, taken.Problems, taken.Coverage, result.NotDecided, input.Pack.Digests);
    }

    internal static CompareAnswer Compare(Claim a, Claim b, RulePack pack, ReadReport read, CancellationToken cancellation = default)
    {
        var intake = new Intake(pack, ReportLimits.Bytes, read, tellUnread: true);
        (a, b) = Sides.Named(a, b);
        var first = intake.Take(new CheckBatch([a], []) { ClaimPath = _ => "a" }, cancellation);
        var second = intake.Take(new CheckBatch([b], []) { ClaimPath = _ => "b" }, cancellation);
        var ofFirst = first.Claims.Concat(first.Figures).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var sides = FigureAlignment.Align([.. first.Claims, .. second.Claims], [.. first.Figures, .. second.Figures], Stories.One, pack, cancellation).ToLookup(c => ofFirst.Contains(c.Id));
        var compared = ConsistencyEngine.Compare(new EngineInput([.. sides[true], .. sides[false]], [], pack), sides[true].Count(), cancellation);
        return new CompareAnswer(
            compared.Pairs,
            new CheckAnswer(compared.Result.Claims, compared.Result.Inconsistencies, [.. first.Problems, .. second.Problems], [], compared.Result.NotDecided, pack.Digests));
    }

    internal static ExtractAnswer Extract(
        IReadOnlyList<Report> reports,
        RulePack pack,
        ReadReport read,
        int maximumReportBytes = ReportLimits.Bytes,
        CancellationToken cancellation = default)
    {
        var taken = new Intake(pack, maximumReportBytes, read, tellUnread: false).Take(new CheckBatch([], reports), cancellation);
        return new ExtractAnswer(
            taken.Claims,
            [.. taken.Readings.SelectMany(r => r.Quantities)],
            [.. taken.Readings.SelectMany(r => r.Times)],
            [.. taken.Readings.SelectMany(r => r.Attributions)],
            taken.Coverage,
            taken.Problems,
            pack.Digests);
    }
}
