namespace Consistency.Dossiers;

/// <summary>A dossier to make.</summary>
public sealed record NewDossier(string Id, string Title, string Description, PinnedPack Pack);

/// <summary>A dossier in numbers.</summary>
/// <param name="Revision">Counts what happened to it, from 0.</param>
/// <param name="Inconsistencies">How many are flagged, whatever was decided on them.</param>
/// <param name="PackNames">The packs that its own was made of.</param>
/// <param name="PackDigest">SHA-256, in hex, of its pack as it is kept.</param>
/// <param name="NotDecided">What was too large to decide, in words.</param>
public sealed record DossierInfo(
    string Id, string Title, string Description, DateTimeOffset CreatedAt, long Revision, long Claims, long Reports, long Inconsistencies,
    IReadOnlyList<string> PackNames, string PackDigest, IReadOnlyList<string> NotDecided);
