using System.Text.Json;
using System.Text.Json.Nodes;
using Consistency.Doors.Tests.Doors;
using Consistency.V1;
using Google.Protobuf;

namespace Consistency.Doors.Tests.Cases;

[Collection(SharedServers.Name)]
public sealed class CaseTests(Answers answers) : IClassFixture<Answers>
{
    public static TheoryData<string> Names => [.. CaseFolder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_is_as_expected(string name)
    {
        var response = JsonParser.Default.Parse<CheckResponse>(await answers.Of(name)[0].Answer);
        var (expected, actual) = Comparison.Of(CaseFolder.Read(name).Expect, response);
        if (CaseFolder.Skips.ContainsKey(name))
            Assert.False(expected == actual, "This case is met now: take it out of tests/cases/skips.json.");
        else
            Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_door_gives_the_same_answer(string name)
    {
        var first = JsonNode.Parse(await answers.Of(name)[0].Answer);
        foreach (var (door, answer) in answers.Of(name).Skip(1))
            Assert.True(JsonNode.DeepEquals(first, JsonNode.Parse(await answer)), $"{door} answers otherwise:\n{await answer}\nthan the engine:\n{first}");
    }

    [Fact]
    public void Every_skip_is_of_a_case_that_is_there() => Assert.Empty(CaseFolder.Skips.Keys.Except(CaseFolder.Names));

    [Theory]
    [InlineData("""{"about": "x", "request": {}, "expect": {}}""")]
    [InlineData("""{"about": "x", "request": {}, "expect": {"none": "y"}, "more": 1}""")]
    [InlineData("""{"about": "x", "request": {}, "expect": {"problems": [{"claim": "a", "reason": "y", "feild": "z"}]}}""")]
    public void A_case_that_expects_nothing_or_has_an_unknown_key_is_a_fault(string text) =>
        Assert.ThrowsAny<JsonException>(() => CaseFolder.Parse(text));
}
