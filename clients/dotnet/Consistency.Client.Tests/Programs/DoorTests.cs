using System.Text.Json.Nodes;
using Consistency.Client.Tests.Support;
using Consistency.V1;
using Google.Protobuf;

namespace Consistency.Client.Tests.Programs;

[Collection(SharedServer.Name)]
public sealed class DoorTests(ServerProcess server)
{
    [Fact]
    public async Task Each_line_is_answered_by_one()
    {
        using var door = ProgramRun.Door(server.Address);
        foreach (var request in new[] { new CheckRequest { Claims = { Sample.Clash } }, new CheckRequest(), new CheckRequest { Claims = { Sample.Killed("ä", 1) } } })
            await door.WriteAsync(JsonFormatter.Default.Format(request));
        door.EndInput();

        var lines = new[] { await door.ReadLineAsync(), await door.ReadLineAsync(), await door.ReadLineAsync() }.Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal((0, "", ""), await door.EndAsync());
        Assert.Equal("quantity/conflict", (string?)lines[0]["response"]!["inconsistencies"]![0]!["ruleId"]);
        Assert.Equal(("INVALID_ARGUMENT", "NOTHING_TO_CHECK"), ((string?)lines[1]["error"]!["code"], (string?)lines[1]["error"]!["reason"]));
        Assert.NotEqual("", (string?)lines[1]["error"]!["message"]);
        Assert.Equal("ä", (string?)lines[2]["response"]!["claims"]![0]!["id"]);
    }
}
