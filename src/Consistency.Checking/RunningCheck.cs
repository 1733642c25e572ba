using Consistency.Checking.Reading;
using Consistency.Checking.Relations;
using Consistency.Engine;
using Consistency.Engine.Matching;
using Consistency.Model;

namespace Consistency.Checking;

/// <summary>
/// A check that grows: claims and reports come in batches, and each answer is about all of them so far. Texts are read once;
/// every batch costs a check of all claims. For one thread.
/// </summary>
public sealed class RunningCheck
{
    private readonly CheckInput _settings;
    private readonly Intake _intake;
    private readonly List<Claim> _claims = [];
    private readonly List<Claim> _figures = [];

    /// <param name="settings">Pack, relations, rules and limits; its claims and reports are not added.</param>
    /// <exception cref="CircularRelationsException">The relations make a circle.</exception>
    public RunningCheck(CheckInput settings)
        : this(settings, Extraction.ReportReader.Read)
    {
    }

    internal RunningCheck(CheckInput settings, ReadReport read, bool oneClaimPerText = false)
    {
        RelationCircles.ThrowIfAny(settings.Relations);
        _settings = settings;
        _intake = new Intake(settings.Pack, settings.MaximumReportBytes, read, oneClaimPerText);
    }

    /// <summary>How many claims there are so far; those of the next batch come after them in its answer.</summary>
    public int ClaimCount => _claims.Count;

    /// <summary>Adds a batch: faulty claims and reports become problems, the others are checked with all that came before.</summary>
    /// <returns>All claims and inconsistencies so far; the problems and the coverage of this batch alone.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the check is of no use then.</exception>
    public CheckAnswer Add(CheckBatch batch, CancellationToken cancellation = default)
    {
        var taken = _intake.Take(batch, cancellation);
        _claims.AddRange(taken.Claims);
        _figures.AddRange(taken.Figures);
        var aligned = FigureAlignment.Align(_claims, _figures, _settings.Pack, cancellation);
        var result = ConsistencyEngine.Check(new EngineInput(aligned, _settings.Relations, _settings.Pack)
        {
            DisabledRules = _settings.DisabledRules,
            MinimumSeverity = _settings.MinimumSeverity,
        }, cancellation);
        return new CheckAnswer(result.Claims, result.Inconsistencies, taken.Problems, taken.Coverage, result.NotDecided, _settings.Pack.Digests);
    }
}
