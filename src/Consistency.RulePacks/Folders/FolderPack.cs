namespace Consistency.RulePacks.Folders;

/// <summary>What has become of one pack of a folder.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Document">The document that is in use; null where none is.</param>
/// <param name="Refused">Why the file as it is now is not in use; empty where it is.</param>
public sealed record FolderPack(string File, string? Document, IReadOnlyList<RulePackFault> Refused);

/// <summary>The packs that can be asked for at one time, those of a folder among them. Immutable; safe for many threads.</summary>
/// <param name="Catalog">The packs that are in use.</param>
/// <param name="Packs">What has become of the folder's packs, by name; those that are refused too.</param>
public sealed record FolderSnapshot(RulePackCatalog Catalog, IReadOnlyDictionary<string, FolderPack> Packs)
{
    /// <summary>No folder.</summary>
    public static FolderSnapshot Of(RulePackCatalog shipped) => new(shipped, new Dictionary<string, FolderPack>(StringComparer.Ordinal));
}
