using System.Text;
using Consistency.RulePacks;
using Consistency.V1;

namespace Consistency.Cli.Reading;

/// <summary>Puts the user's rule pack, and what the tables declare, into a request.</summary>
internal static class PackReader
{
    /// <param name="file">The user's pack; null for none.</param>
    /// <param name="hasServer">Whether a server answers that may know other packs; then a pack is read here only for tables.</param>
    /// <exception cref="InputException">The pack cannot be read, or a claims file brings one too.</exception>
    public static void Apply(string? file, LoadedClaims loaded, bool hasServer)
    {
        if (file is not null && loaded.Request.InlineRulePack is not null)
            throw new InputException(new Place(file), Messages.TwoRulePacks);
        var given = file is null ? loaded.Request.InlineRulePack?.Document ?? "" : Read(file);
        // Read here, a fault has its line and column; the service tells them in words alone.
        var isRead = loaded.TableProperties.Count > 0 || (file is not null && !hasServer);
        var document = isRead ? Declare(loaded, given, file) : given;
        if (document.Length > 0)
            loaded.Request.InlineRulePack = new RulePack { Document = document };
        if (file is not null)
            loaded.Places.Add("inlineRulePack", new Place(file));
    }

    /// <summary>The document in a file.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static string Read(string file) => Encoding.UTF8.GetString(InputFile.Read(file));

    /// <summary>The pack in a file, for a request that has no tables.</summary>
    /// <param name="brought">What the request brings of its own; null for nothing.</param>
    /// <exception cref="InputException">The file cannot be read, or the request brings a pack too.</exception>
    public static RulePack Only(string file, RulePack? brought, PlaceMap places)
    {
        if (brought is not null)
            throw new InputException(new Place(file), Messages.TwoRulePacks);
        places.Add("inlineRulePack", new Place(file));
        return new RulePack { Document = Read(file) };
    }

    private static string Declare(LoadedClaims loaded, string document, string? file)
    {
        try
        {
            return TablePack.Declare(loaded.TableProperties, loaded.Request.RulePacks, document);
        }
        catch (UnknownRulePackException fault)
        {
            throw new InputException(fault.Message);
        }
        catch (InvalidRulePackException fault)
        {
            var name = file ?? Messages.InlinePack;
            throw new InputException([.. fault.Faults.Select(f => new Complaint(new Place(name, f.Line, f.Column), Messages.PackFault(f.Path, f.Message)))]);
        }
    }
}
