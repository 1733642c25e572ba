using Consistency.Checking;
using Consistency.Checking.Ids;
using Consistency.Checking.Reading;
using Consistency.Dossiers.Ledger;
using Consistency.Extraction;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Dossiers.Store;

/// <summary>Takes batches in, as <see cref="Intake"/> does, and tells of each claim what it was read in.</summary>
internal sealed class DossierIntake
{
    private readonly IdRegister _claimIds, _reportIds;
    private readonly Intake _intake;

    /// <param name="row">How many claims and reports were given before.</param>
    public DossierIntake(RulePack pack, int maximumReportBytes, DossierRow row, Func<string, bool> isClaim, Func<string, bool> isReport)
    {
        _claimIds = new IdRegister("c", row.GivenClaims, isClaim);
        _reportIds = new IdRegister("r", row.GivenReports, isReport);
        _intake = new Intake(pack, maximumReportBytes, ReportReader.Read, tellUnread: false, _claimIds, _reportIds);
    }

    /// <summary>How many claims were given in all, by now.</summary>
    public int GivenClaims => _claimIds.Count;

    public int GivenReports => _reportIds.Count;

    public TakenIn Take(CheckBatch batch, CancellationToken cancellation)
    {
        var taken = new TakenIn();
        _claimIds.Reserve(batch.Claims.Select(c => c.Id));
        _reportIds.Reserve(batch.Reports.Select(r => r.Id).Concat(batch.Claims.Select(c => c.Source.Id)));
        // Sentences one by one, so that it is known which claims are whose; what is between them together.
        for (var from = 0; from < batch.Claims.Count;)
        {
            var to = from + 1;
            while (to < batch.Claims.Count && !Sentences.IsSentence(batch.Claims[from]) && !Sentences.IsSentence(batch.Claims[to]))
                to++;
            TakeClaims(batch, from, to, taken, cancellation);
            from = to;
        }

        for (var i = 0; i < batch.Reports.Count; i++)
            TakeReport(batch, i, taken, cancellation);
        return taken;
    }

    private void TakeClaims(CheckBatch batch, int from, int to, TakenIn taken, CancellationToken cancellation)
    {
        var found = _intake.Take(new CheckBatch([.. batch.Claims.Skip(from).Take(to - from)], []) { ClaimPath = i => batch.ClaimPath(from + i) }, cancellation);
        taken.Problems.AddRange(found.Problems);
        if (!Sentences.IsSentence(batch.Claims[from]))
        {
            taken.Claims.AddRange(found.Claims.Select(c => (c, "")));
            return;
        }

        if (found.Claims.Count + found.Figures.Count == 0)
            return;
        var id = found.Claims.Count > 0 ? found.Claims[0].Id : found.Figures[0].Id[..found.Figures[0].Id.LastIndexOf('-')];
        taken.Sentences.Add(batch.Claims[from] with { Id = id });
        Add(found, Origins.Sentence(id), taken);
    }

    private void TakeReport(CheckBatch batch, int index, TakenIn taken, CancellationToken cancellation)
    {
        var found = _intake.Take(new CheckBatch([], [batch.Reports[index]]) { ReportPath = _ => batch.ReportPath(index) }, cancellation);
        taken.Problems.AddRange(found.Problems);
        taken.Coverage.AddRange(found.Coverage);
        if (found.Readings.Count == 0)
            return;
        var id = found.Coverage[0].ReportId;
        taken.Reports.Add((batch.Reports[index] with { Id = id }, found.Coverage[0]));
        Add(found, Origins.Report(id), taken);
    }

    private static void Add(Taken found, string origin, TakenIn taken)
    {
        taken.Claims.AddRange(found.Claims.Select(c => (c, origin)));
        taken.Figures.AddRange(found.Figures.Select(f => (f, origin)));
    }
}

/// <summary>What came of a batch.</summary>
internal sealed class TakenIn
{
    public List<(Claim Claim, string Origin)> Claims { get; } = [];

    /// <summary>Figures that make a claim only where they differ from another text's.</summary>
    public List<(Claim Figure, string Origin)> Figures { get; } = [];

    /// <summary>Claims that were given as sentences, those that something was read in.</summary>
    public List<Claim> Sentences { get; } = [];

    /// <summary>Reports that were read.</summary>
    public List<(Report Report, Coverage Coverage)> Reports { get; } = [];

    public List<Problem> Problems { get; } = [];

    public List<Coverage> Coverage { get; } = [];
}
