using Consistency.Checking.Faults;
using Consistency.Checking.Ids;
using Consistency.Engine.Matching;
using Consistency.Extraction;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking.Reading;

/// <summary>Takes batches in: gives ids, reads texts, and parts what is sound from what is not. For one thread.</summary>
internal sealed class Intake
{
    private readonly IdRegister _reportIds;
    private readonly ClaimIntake _claims;
    private readonly ReportIntake _reports;

    /// <param name="tellUnread">Whether what no claim was read from, in a claim that is given as sentences, is a problem of its own.</param>
    /// <param name="claimIds">Where others came before, their ids.</param>
    /// <param name="reportIds">Likewise.</param>
    public Intake(RulePack pack, int maximumReportBytes, ReadReport read, bool tellUnread, IdRegister? claimIds = null, IdRegister? reportIds = null)
    {
        claimIds ??= new IdRegister("c");
        _reportIds = reportIds ?? new IdRegister("r");
        var validator = new ClaimValidator(pack);
        var reader = new Reader(pack, read);
        _claims = new ClaimIntake(validator, reader, claimIds, tellUnread);
        _reports = new ReportIntake(validator, reader, claimIds, _reportIds, maximumReportBytes);
    }

    public Taken Take(CheckBatch batch, CancellationToken cancellation)
    {
        var taken = new Taken();
        // A report without an id must not become a source that a claim names.
        _reportIds.Reserve(batch.Claims.Select(c => c.Source.Id));
        _claims.Take(batch.Claims, batch.ClaimPath, taken, cancellation);
        _reports.Take(batch.Reports, batch.ReportPath, taken, cancellation);
        return taken;
    }
}

/// <summary>What came of a batch.</summary>
internal sealed class Taken
{
    /// <summary>Sound claims, those of reports last, each with an id of its own.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>Figures that make a claim only where they differ from another text's; see <see cref="ReportReading.Figures"/>.</summary>
    public List<Claim> Figures { get; } = [];

    /// <summary>What the texts that were read are about.</summary>
    public List<StoryText> Texts { get; } = [];

    /// <summary>In the order of the batch, claims before reports.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>One for each report.</summary>
    public List<Coverage> Coverage { get; } = [];

    /// <summary>One for each report that was read.</summary>
    public List<ReportReading> Readings { get; } = [];
}
