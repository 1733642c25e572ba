using Consistency.Checking;
using Consistency.Model;

namespace Consistency.Dossiers;

/// <summary>
/// Dossiers that are kept. What has returned is on disk; what has thrown has changed nothing. Safe for many threads: readers see the store as of one
/// moment and wait for nobody, those that change one dossier come one after the other.
/// </summary>
/// <remarks>Every method that names a dossier throws a <see cref="DossierException"/> where there is none of that id, or the store fails.</remarks>
public interface IDossierStore : IDisposable
{
    /// <exception cref="DossierException">There is a dossier of that id.</exception>
    DossierInfo Create(NewDossier dossier, CancellationToken cancellation = default);

    DossierInfo Get(string id);

    /// <summary>Dossiers by id, from after a given one.</summary>
    IReadOnlyList<DossierInfo> List(string after, int most);

    /// <param name="title">Null to leave it as it is.</param>
    /// <param name="description">Likewise.</param>
    DossierInfo Update(string id, string? title, string? description, CancellationToken cancellation = default);

    /// <summary>Deletes a dossier. In SQLite, nothing of it is left in the store's files; PostgreSQL frees the space when it vacuums.</summary>
    void Delete(string id, CancellationToken cancellation = default);

    /// <summary>Adds a batch: faulty claims and reports become problems, the others are checked with all that are there.</summary>
    /// <exception cref="DossierException">
    /// The request's id came with other content before; or the database was lost while it kept a request without an id, and nobody knows whether it did.
    /// </exception>
    AppendAnswer Append(string id, AppendRequest request, CancellationToken cancellation = default);

    /// <exception cref="DossierException">A claim is unknown, or was read in a report.</exception>
    DossierChanges RetractClaims(string id, IReadOnlyCollection<string> claimIds, CancellationToken cancellation = default);

    /// <exception cref="DossierException">There is no such report.</exception>
    DossierChanges RetractReport(string id, string reportId, CancellationToken cancellation = default);

    /// <summary>Reads and checks all that was given anew.</summary>
    /// <param name="pack">The pack to pin; null for the one that is pinned.</param>
    /// <param name="keep">Whether what comes of it is kept; without it, it is told and nothing is changed.</param>
    RecheckAnswer Recheck(string id, PinnedPack? pack, bool keep, CancellationToken cancellation = default);

    /// <summary>Reports in the order in which they came, from after a given place.</summary>
    IReadOnlyList<(long Place, Report Report, Coverage Coverage)> Reports(string id, long after, int most);

    /// <summary>Claims as understood, in the order in which they came, from after a given place.</summary>
    /// <exception cref="DossierException">There is no such report, or nothing is flagged under the inconsistency's id.</exception>
    IReadOnlyList<(long Place, Claim Claim)> Claims(string id, ClaimFilter filter, long after, int most, CancellationToken cancellation = default);

    /// <summary>Inconsistencies, the worst first, then by rule and id, from after a given one.</summary>
    IReadOnlyList<KeptInconsistency> Inconsistencies(string id, InconsistencyFilter filter, InconsistencyKey? after, int most, CancellationToken cancellation = default);

    /// <exception cref="DossierException">There never was one of that id.</exception>
    KeptInconsistency Inconsistency(string id, string inconsistencyId, CancellationToken cancellation = default);

    /// <summary>Decides on an inconsistency that is flagged.</summary>
    /// <exception cref="DossierException">Nothing is flagged under that id.</exception>
    (KeptInconsistency Inconsistency, long Revision) Resolve(string id, string inconsistencyId, InconsistencyStatus status, string reason, CancellationToken cancellation = default);

    /// <summary>What happened after a revision, in order.</summary>
    /// <exception cref="DossierException">The dossier has not come to that revision.</exception>
    IReadOnlyList<DossierChanges> Changes(string id, long after, int most);

    /// <summary>Completes once a dossier changes after it was called, and maybe without that; to be called before one looks.</summary>
    Task NextChange(string id);

    /// <summary>Gives all that a dossier was given, and what was decided, as of one moment; the header first.</summary>
    void Export(string id, Action<DossierRecord> write, CancellationToken cancellation = default);

    /// <summary>Creates a dossier of records: all of them, or none.</summary>
    /// <exception cref="DossierException">A record is at fault, or there is a dossier of that id.</exception>
    Task<DossierInfo> ImportAsync(string id, IAsyncEnumerable<DossierRecord> records, CancellationToken cancellation = default);
}
