using Consistency.Model;

namespace Consistency.Dossiers;

/// <summary>An inconsistency of a dossier.</summary>
/// <param name="Inconsistency">As of now; null for one that is closed.</param>
/// <param name="DecidedAt">Null where nothing was decided.</param>
/// <param name="Opened">The revision that it was opened in.</param>
/// <param name="Changed">The revision that changed it last.</param>
public sealed record KeptInconsistency(
    InconsistencyKey Key, Inconsistency? Inconsistency, InconsistencyStatus Status, string Reason, DateTimeOffset? DecidedAt, long Opened, long Changed);

/// <summary>The place of an inconsistency among others: the worst first, then by rule and id.</summary>
public sealed record InconsistencyKey(Severity Severity, string RuleId, string Id);

/// <summary>Which inconsistencies are asked for.</summary>
/// <param name="RuleIds">Empty for all.</param>
/// <param name="Statuses">Empty for all but closed ones.</param>
/// <param name="SourceId">A source of which a claim takes part; empty for any.</param>
public sealed record InconsistencyFilter(IReadOnlyCollection<string> RuleIds, Severity Minimum, IReadOnlyCollection<InconsistencyStatus> Statuses, string SourceId);

/// <summary>Which claims are asked for.</summary>
/// <param name="ReportId">Those read in a report; empty for any.</param>
/// <param name="InconsistencyId">Those of an inconsistency; empty for any.</param>
/// <param name="Position">With it, those of one of its positions, from 0; null for all of them.</param>
public sealed record ClaimFilter(string ReportId = "", string InconsistencyId = "", int? Position = null);
