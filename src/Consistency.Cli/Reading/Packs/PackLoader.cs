using System.Text;
using Consistency.RulePacks;
using Consistency.RulePacks.Describing;
using Consistency.RulePacks.Folders;

namespace Consistency.Cli.Reading.Packs;

/// <summary>Finds the packs that the user names: those that ship, those of a folder of his, and files.</summary>
internal sealed class PackLoader
{
    private readonly FolderSnapshot _packs;

    private PackLoader(FolderSnapshot packs) => _packs = packs;

    /// <param name="folder">A folder whose packs can be named and extended; null for none.</param>
    /// <exception cref="InputException">The folder cannot be read.</exception>
    public static PackLoader Open(string? folder)
    {
        var shipped = new RulePackCatalog();
        if (folder is null)
            return new PackLoader(FolderSnapshot.Of(shipped));
        try
        {
            return new PackLoader(FolderSelection.Next(shipped, FolderSnapshot.Of(shipped), new PackFolder(RequireFolder(folder)).Read()));
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Place(folder), Messages.CannotBeRead(bad.Message));
        }
    }

    /// <exception cref="InputException">There is no such folder.</exception>
    public static string RequireFolder(string folder) => Directory.Exists(folder) ? folder : throw new InputException(new Place(folder), Messages.IsNoFolder);

    /// <summary>Loads a pack that has no faults.</summary>
    /// <param name="target">A file, or the name of a pack.</param>
    /// <exception cref="InputException">There is no such pack, or it has faults.</exception>
    public PackDescription Load(string target)
    {
        try
        {
            return Read(target);
        }
        catch (InvalidRulePackException bad)
        {
            throw new InputException([.. bad.Faults.Select(f => ComplaintOf(target, f))]);
        }
    }

    /// <summary>Loads a pack.</summary>
    /// <exception cref="InputException">There is no such pack.</exception>
    /// <exception cref="InvalidRulePackException">It has faults.</exception>
    public PackDescription Read(string target)
    {
        if (_packs.Packs.GetValueOrDefault(target) is { Document: null } refused)
            throw new InvalidRulePackException(refused.Refused);
        if (_packs.Catalog.Names.Contains(target))
            return _packs.Catalog.Describe(target);
        if (!File.Exists(target) && !Directory.Exists(target) && !PackFolder.IsPack(Path.GetFileName(target)))
            throw new InputException(Messages.UnknownPack(target, _packs.Catalog.Names));
        return _packs.Catalog.Describe([], Encoding.UTF8.GetString(InputFile.Read(target)));
    }

    /// <summary>Where a fault of a pack is, and what.</summary>
    public static Complaint ComplaintOf(string target, RulePackFault fault) =>
        new(new Place(target, fault.Line, fault.Column), Messages.PackFault(fault.Path, fault.Message));
}
