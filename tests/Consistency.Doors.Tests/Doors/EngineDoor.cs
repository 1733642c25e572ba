using Consistency.Checking;
using Consistency.RulePacks;
using Consistency.Server.Mapping;
using Consistency.V1;
using Google.Protobuf;

namespace Consistency.Doors.Tests.Doors;

/// <summary>The engine without a server: what a program gets that holds the libraries alone.</summary>
internal sealed class EngineDoor : IDoor
{
    private readonly RulePackCatalog _catalog = new();

    public string Name => "engine";

    public Task<string> CheckAsync(string request) =>
        Task.FromResult(JsonFormatter.Default.Format(Check(JsonParser.Default.Parse<CheckRequest>(request))));

    public CheckResponse Check(CheckRequest request)
    {
        var options = request.Options ?? new CheckOptions();
        var input = new CheckInput([.. request.Claims.Select(ClaimMapping.ToModel)], _catalog.Compile([.. request.RulePacks], request.InlineRulePack?.Document))
        {
            Reports = [.. request.Reports.Select(ReportMapping.ToModel)],
            Relations = [.. request.Relations.Select(RelationMapping.ToModel)],
            DisabledRules = options.DisabledRules.ToHashSet(StringComparer.Ordinal),
            MinimumSeverity = options.MinimumSeverity.ToMinimum(),
        };
        return ConsistencyChecker.Check(input).ToProto(options);
    }
}
