using Consistency.Server.Errors;
using Consistency.Server.Mapping;
using Consistency.Server.Packs;
using Google.Rpc;

namespace Consistency.Server.Handlers;

/// <summary>GetRulePack, for every door. Safe for many threads.</summary>
internal sealed class GetRulePackHandler(PackStore store)
{
    /// <exception cref="RequestException">There is no such pack.</exception>
    public V1.GetRulePackResponse Handle(V1.GetRulePackRequest request)
    {
        var packs = store.Current;
        var inUse = packs.Catalog.Names.Contains(request.Name);
        if (!inUse && !packs.Packs.ContainsKey(request.Name))
            throw NotFound(request.Name, packs.Catalog.Names);
        var response = new V1.GetRulePackResponse { Info = packs.InfoOf(request.Name) };
        if (inUse)
        {
            var pack = packs.Catalog.Describe(request.Name);
            response.Document = pack.Document;
            response.MergedDocument = request.IncludeMergedDocument ? pack.ToMergedDocument(request.Name) : "";
        }

        return response;
    }

    private static RequestException NotFound(string name, IEnumerable<string> known) => new(Statuses.Of(
        Code.NotFound,
        V1.ErrorReason.UnknownRulePack,
        $"There is no rule pack \"{name}\". Known: {string.Join(", ", known)}.",
        metadata: [KeyValuePair.Create("pack", name)]));
}
