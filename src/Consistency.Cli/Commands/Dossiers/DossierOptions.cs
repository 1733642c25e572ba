using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.V1;

namespace Consistency.Cli.Commands.Dossiers;

/// <summary>What every command on dossiers takes.</summary>
internal sealed class DossierOptions
{
    private readonly Argument<string> _dossier = new("DOSSIER") { Description = "The dossier: small letters, digits and hyphens, such as marrow-bay." };
    private readonly Option<string?> _data = DataFolder.Option();
    private readonly SharedOptions _shared;

    /// <param name="hasDossier">Whether the command is about one dossier.</param>
    /// <param name="hasFormat">Whether the answer can be printed in several ways.</param>
    public DossierOptions(Command command, bool hasDossier = true, bool hasFormat = true)
    {
        if (hasDossier)
            command.Add(_dossier);
        command.Add(_data);
        _shared = new SharedOptions(command, hasFormat);
    }

    public bool IsJson(ParseResult parsed) => _shared.IsJson(parsed);

    public bool HasServer(ParseResult parsed) => _shared.HasServer(parsed);

    /// <summary>The dossier as it was named.</summary>
    public string Id(ParseResult parsed) => parsed.GetRequiredValue(_dossier);

    /// <summary>Its resource name.</summary>
    public string Name(ParseResult parsed) => NameOf(Id(parsed));

    public static string NameOf(string id) => "dossiers/" + id;

    /// <exception cref="InputException">The service cannot be reached, is too slow, or refuses the request.</exception>
    public Task<T> CallAsync<T>(
        ParseResult parsed, ToolContext context, Func<DossierService.DossierServiceClient, CancellationToken, Task<T>> call, CancellationToken cancellation, PlaceMap? places = null) =>
        _shared.Call(parsed, context.Time, DataFolder.Of(parsed, _data)).RunAsync(call, places ?? new PlaceMap(), cancellation);
}
