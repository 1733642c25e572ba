using Consistency.Dossiers;
using Consistency.Server.Handlers;
using Consistency.Server.Packs;
using FluentValidation.Results;

namespace Consistency.Server.Dossiers;

/// <summary>The packs that dossiers are asked to pin. Safe for many threads.</summary>
internal sealed class DossierPacks(RequestPacks packs, PackStore store)
{
    /// <summary>The pack that a request asks for, whole.</summary>
    /// <exception cref="Errors.RequestException">There is a fault: of the pack, or found before.</exception>
    public PinnedPack Pin(IReadOnlyList<string> names, V1.RulePack? inline, List<ValidationFailure> faults)
    {
        // First, as it says what is wrong with a pack.
        packs.Compile(names, inline, faults);
        var catalog = store.Current.Catalog;
        var document = inline?.Document ?? "";
        return PinnedPack.Of(string.IsNullOrWhiteSpace(document) && names.Count <= 1
            ? catalog.Describe(names.Count == 1 ? names[0] : RulePacks.RulePackCatalog.DefaultName)
            : catalog.Describe(names, string.IsNullOrWhiteSpace(document) ? "{}" : document));
    }
}
