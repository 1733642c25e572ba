using Grpc.Core;

namespace Consistency.Server.Tests.Packs;

/// <summary>A server with packs in a folder, over a socket, on the machine's clock and with its hints.</summary>
public sealed class PackFolderServerTests : ServerTest
{
    private const string Document = "name: harbour\nproperties:\n  moored: {value: quantity, kind: stock, count: true}\n";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("consistency-");

    public PackFolderServerTests() => Write(Document);

    protected override string? PacksFolder => _folder.FullName;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_changed_pack_is_taken_and_a_stream_under_way_keeps_the_one_that_it_began_with()
    {
        var first = (await GetAsync()).Info;
        Assert.Equal((V1.RulePackOrigin.Folder, "harbour.yaml"), (first.Origin, first.File));
        using var stream = Client.CheckStream();
        var began = await SendAsync(stream, new V1.CheckRequest { RulePacks = { "harbour" }, Claims = { Requests.Moored(12, "a") } });
        Assert.Equal(first.Digest, began.RulePacks.Single().Digest);

        Write(Document + "rules: {quantity/conflict: {enabled: false}}\n");
        var second = (await WhenAsync(p => p.Info.Digest != first.Digest)).Info;

        var onStream = await SendAsync(stream, null, Requests.Moored(90, "b"));
        await stream.RequestStream.CompleteAsync();
        var anew = await Client.CheckAsync(new V1.CheckRequest { RulePacks = { "harbour" }, Claims = { Requests.Moored(12, "a"), Requests.Moored(90, "b") } });
        Assert.Equal(first.Digest, onStream.RulePacks.Single().Digest);
        Assert.Equal("quantity/conflict", Assert.Single(onStream.Opened).RuleId);
        Assert.Equal(second.Digest, anew.RulePacks.Single().Digest);
        Assert.Empty(anew.Inconsistencies);
    }

    [Fact]
    public async Task A_faulty_file_is_refused_and_says_why_while_the_pack_before_it_answers()
    {
        var first = await GetAsync();
        Write("name: harbour\nproperties:\n  moored: {value: heap}\n");

        var refused = await WhenAsync(p => p.Info.Problems.Count > 0);

        Assert.Equal((first.Info.Digest, Document), (refused.Info.Digest, refused.Document));
        var problem = Assert.Single(refused.Info.Problems);
        Assert.Equal(("properties.moored.value", 3, 19), (problem.Path, problem.Line, problem.Column));
        var answer = await Client.CheckAsync(new V1.CheckRequest { RulePacks = { "harbour" }, Claims = { Requests.Moored(1) } });
        Assert.Equal(first.Info.Digest, answer.RulePacks.Single().Digest);

        Write(Document);
        await WhenAsync(p => p.Info.Problems.Count == 0);
    }

    [Fact]
    public async Task A_new_file_that_is_at_fault_is_listed_and_cannot_be_asked_for()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "tides.yaml"), "name: tides\npropertys: {}\n");

        await WhenAsync(async () => (await Packs.ListRulePacksAsync(new V1.ListRulePacksRequest())).RulePacks.Any(p => p.Name == "tides"));

        var pack = await Packs.GetRulePackAsync(new V1.GetRulePackRequest { Name = "tides" });
        Assert.Equal(("", "", "propertys"), (pack.Info.Digest, pack.Document, Assert.Single(pack.Info.Problems).Path));
        var error = await RpcError.OfAsync(Client.CheckAsync(new V1.CheckRequest { RulePacks = { "tides" }, Claims = { Requests.Moored(1) } }));
        Assert.Equal((StatusCode.InvalidArgument, "UNKNOWN_RULE_PACK"), (error.Code, error.Reason));
    }

    [Fact]
    public async Task The_other_calls_know_the_folders_packs()
    {
        Assert.NotEmpty((await Client.ListRulesAsync(new V1.ListRulesRequest { RulePacks = { "harbour" } })).Rules);
        var extending = new V1.RulePack { Document = "extends: [harbour]\nproperties: {docked: {value: quantity, part_of: [moored]}}" };
        Assert.True((await Packs.ValidateRulePackAsync(new V1.ValidateRulePackRequest { RulePack = extending })).Valid);
    }

    private static async Task<V1.CheckStreamResponse> SendAsync(
        AsyncDuplexStreamingCall<V1.CheckStreamRequest, V1.CheckStreamResponse> stream, V1.CheckRequest? settings, params V1.Claim[] claims)
    {
        await stream.RequestStream.WriteAsync(new V1.CheckStreamRequest { Settings = settings, Claims = { claims } });
        Assert.True(await stream.ResponseStream.MoveNext(CancellationToken.None));
        return stream.ResponseStream.Current;
    }

    private async Task<V1.GetRulePackResponse> GetAsync() => await Packs.GetRulePackAsync(new V1.GetRulePackRequest { Name = "harbour" });

    private async Task<V1.GetRulePackResponse> WhenAsync(Func<V1.GetRulePackResponse, bool> condition)
    {
        await WhenAsync(async () => condition(await GetAsync()));
        return await GetAsync();
    }

    private static async Task WhenAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
            await Task.Delay(50, patience.Token);
    }

    private void Write(string document) => File.WriteAllText(Path.Combine(_folder.FullName, "harbour.yaml"), document);
}
