using System.Text.Json.Nodes;
using Consistency.Doors.Tests.Doors;
using Consistency.V1;
using Google.Protobuf;

namespace Consistency.Doors.Tests.Documents;

/// <summary>The call that README.md shows, its answer, and the client in C#, which its own tests run.</summary>
[Collection(SharedServers.Name)]
public sealed class CallTests(RunningServers servers)
{
    [Fact]
    public async Task The_call_gets_the_answer_that_is_shown()
    {
        var call = Readme.The("^grpcurl -plaintext -d '([^']*)' \\\\\n  127.0.0.1:50051 consistency.v1.ConsistencyService/Check\n");
        using var door = new GrpcDoor("gRPC", servers.SocketChannel());
        var whole = JsonParser.Default.Parse<CheckResponse>(await door.CheckAsync(call.Groups[1].Value));
        var actual = JsonFormatter.Default.Format(new CheckResponse { Inconsistencies = { whole.Inconsistencies } });
        var shown = Readme.CodeBetween("answer", "json");

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(actual), JsonNode.Parse(shown)), $"The answer is:\n{actual}\nREADME.md shows:\n{shown}");
    }

    [Fact]
    public void The_client_shown_is_the_one_in_the_folder() =>
        Assert.Equal(File.ReadAllText(Repository.PathOf("clients", "dotnet", "examples", "check-files", "Program.cs")).Trim(), Readme.CodeBetween("example", "csharp"));
}
