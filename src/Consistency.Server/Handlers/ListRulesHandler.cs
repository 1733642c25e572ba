using Consistency.Engine;
using Consistency.Server.Mapping;

namespace Consistency.Server.Handlers;

/// <summary>ListRules, for every door. Safe for many threads.</summary>
internal sealed class ListRulesHandler(RequestPacks packs)
{
    /// <exception cref="Errors.RequestException">A rule pack is not known, or has faults.</exception>
    public V1.ListRulesResponse Handle(V1.ListRulesRequest request)
    {
        var pack = packs.Compile(request.RulePacks, request.InlineRulePack, []);
        return new V1.ListRulesResponse
        {
            Rules = { ConsistencyEngine.RulesOf(pack).Select(r => r.ToProto(pack.SettingsOf(r.Id).Enabled)) },
        };
    }
}
