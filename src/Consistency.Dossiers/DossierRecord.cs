using Consistency.Model;

namespace Consistency.Dossiers;

/// <summary>A part of an exported dossier: exactly one of the kinds nested here.</summary>
public abstract record DossierRecord
{
    private DossierRecord()
    {
    }

    /// <summary>What it begins with.</summary>
    public sealed record Header(string Title, string Description, PinnedPack Pack) : DossierRecord;

    /// <summary>A report.</summary>
    public sealed record OfReport(Report Report) : DossierRecord;

    /// <summary>A claim as it was given.</summary>
    public sealed record OfClaim(Claim Claim) : DossierRecord;

    /// <summary>What was decided on an inconsistency.</summary>
    public sealed record Decision(string InconsistencyId, InconsistencyStatus Status, string Reason, DateTimeOffset DecidedAt) : DossierRecord;
}
