using Consistency.Server.Errors;
using Consistency.Server.Mapping;
using Consistency.Server.Packs;
using Consistency.Server.Validation;

namespace Consistency.Server.Handlers;

/// <summary>ListRulePacks, for every door. Safe for many threads.</summary>
internal sealed class ListRulePacksHandler(PackStore store)
{
    private readonly ListRulePacksRequestValidator _validator = new();

    /// <exception cref="RequestException">The request has faults.</exception>
    public V1.ListRulePacksResponse Handle(V1.ListRulePacksRequest request)
    {
        RequestFaults.ThrowIfAny(_validator.Validate(request).Errors);
        var packs = store.Current;
        var size = request.PageSize == 0 ? ListRulePacksRequestValidator.UsualSize : request.PageSize;
        PageTokens.TryRead(request.PageToken, out var last);
        var rest = packs.Catalog.Names.Union(packs.Packs.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(n => string.CompareOrdinal(n, last) > 0)
            .ToList();
        var page = rest.Take(size).ToList();
        return new V1.ListRulePacksResponse
        {
            RulePacks = { page.Select(packs.InfoOf) },
            NextPageToken = rest.Count > page.Count ? PageTokens.Of(page[^1]) : "",
        };
    }
}
