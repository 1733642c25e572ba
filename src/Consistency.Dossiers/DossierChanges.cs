using Consistency.Model;

namespace Consistency.Dossiers;

/// <summary>What one revision did: each list the worst first, then by rule and id.</summary>
/// <param name="Revision">The dossier's revision since; that of before, where nothing was done.</param>
public sealed record DossierChanges(
    long Revision, RevisionKind Kind, DateTimeOffset At, IReadOnlyList<InconsistencyChange> Opened, IReadOnlyList<InconsistencyChange> Changed, IReadOnlyList<InconsistencyChange> Closed);

/// <summary>What a revision did to an inconsistency.</summary>
/// <param name="SupersededIds">Ids under which it was known before.</param>
/// <param name="Status">As it is since.</param>
public sealed record InconsistencyChange(string Id, string RuleId, Severity Severity, IReadOnlyList<string> SupersededIds, InconsistencyStatus Status);

/// <summary>What a revision was; the numbers are the contract's and the store's.</summary>
public enum RevisionKind
{
    Append = 1,
    Retraction = 2,
    Recheck = 3,
    Decision = 4,
}

/// <summary>What was decided on an inconsistency; the numbers are the contract's and the store's.</summary>
public enum InconsistencyStatus
{
    Open = 1,
    Acknowledged = 2,
    Dismissed = 3,
    Closed = 4,
}
