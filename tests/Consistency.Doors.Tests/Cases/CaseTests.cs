using System.Text.Json;
using Consistency.Doors.Tests.Doors;

namespace Consistency.Doors.Tests.Cases;

[Collection(SharedServers.Name)]
public sealed class CaseTests(Answers answers) : IClassFixture<Answers>
{
    [Theory]
    [MemberData(nameof(ExpectationTests.Names), MemberType = typeof(ExpectationTests))]
    public async Task Every_door_gives_the_same_answer(string name)
    {
        var first = await answers.Of(name)[0].Answer;
        foreach (var (door, answer) in answers.Of(name).Skip(1))
            Assert.True(DoorTable.Alike(first, await answer), $"{door} answers otherwise:\n{await answer}\nthan the engine:\n{first}");
    }

    [Fact]
    public async Task Every_client_tells_why_a_request_is_refused()
    {
        foreach (var client in answers.Clients)
        {
            var error = (await client.AskAsync("{}"))["error"];
            Assert.NotNull(error);
            Assert.Equal((client.Name, "INVALID_ARGUMENT", "NOTHING_TO_CHECK"), (client.Name, (string?)error["code"], (string?)error["reason"]));
            Assert.NotEqual("", (string?)error["message"]);
        }
    }

    [Fact]
    public void Every_client_is_a_door() => Assert.Equal(ClientDoor.LanguagesWith("test"), ClientDoor.Languages);

    [Fact]
    public void Every_skip_is_of_a_case_that_is_there() => Assert.Empty(CaseFolder.Skips.Keys.Except(CaseFolder.Names));

    [Theory]
    [InlineData("""{"about": "x", "request": {}, "expect": {}}""")]
    [InlineData("""{"about": "x", "request": {}, "expect": {"none": "y"}, "more": 1}""")]
    [InlineData("""{"about": "x", "request": {}, "expect": {"problems": [{"claim": "a", "reason": "y", "feild": "z"}]}}""")]
    public void A_case_that_expects_nothing_or_has_an_unknown_key_is_a_fault(string text) =>
        Assert.ThrowsAny<JsonException>(() => CaseFolder.Parse(text));
}
