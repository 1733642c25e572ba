using Consistency.Checking;
using Consistency.RulePacks;
using Consistency.Server;
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

    public CheckResponse Check(CheckRequest request) => ConsistencyChecker.Check(Read(request)).ToProto(request.Options ?? new CheckOptions());

    public CheckInput Read(CheckRequest request) =>
        request.ToModel(_catalog.Compile([.. request.RulePacks], request.InlineRulePack?.Document), new ServerLimits());
}
