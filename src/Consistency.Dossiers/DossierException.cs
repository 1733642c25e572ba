namespace Consistency.Dossiers;

/// <summary>A dossier or its store cannot do what was asked; nothing of it was done.</summary>
public sealed class DossierException : Exception
{
    public DossierException(DossierFault fault, string message, Exception? cause = null)
        : base(message, cause) => Fault = fault;

    public DossierFault Fault { get; }

    /// <summary>What the fault is about, for a program: "dossier", "report", "claim", "request".</summary>
    public IReadOnlyList<(string Key, string Value)> Details { get; init; } = [];
}

/// <summary>Why a dossier or its store cannot do what was asked.</summary>
public enum DossierFault
{
    UnknownDossier,
    DossierExists,
    UnknownClaim,
    ClaimOfText,
    UnknownReport,
    UnknownInconsistency,
    RequestReused,
    RevisionAhead,
    InvalidRecord,
    PackUnreadable,
    StoreInUse,
    StoreTooNew,
    StoreCorrupt,
    StoreReadOnly,
    StoreFull,
    StoreFailed,
    NoStore,
    OutcomeUnknown,
}
