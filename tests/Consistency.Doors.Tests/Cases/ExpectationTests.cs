using Consistency.Doors.Tests.Doors;
using Consistency.V1;
using Google.Protobuf;

namespace Consistency.Doors.Tests.Cases;

/// <summary>What the engine answers to every case; that every door answers so too is <see cref="CaseTests"/>' to show.</summary>
public sealed class ExpectationTests
{
    private static readonly EngineDoor Engine = new();

    public static TheoryData<string> Names => [.. CaseFolder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_answer_is_as_expected(string name)
    {
        var read = CaseFolder.Read(name);
        var request = JsonParser.Default.Parse<CheckRequest>(read.Request.GetRawText());
        var (expected, actual) = Comparison.Of(read.Expect, Engine.Check(request));
        if (CaseFolder.Skips.ContainsKey(name))
            Assert.False(expected == actual, "This case is met now: take it out of tests/cases/skips.json.");
        else
            Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_comes_and_goes_one_by_one_is_answered_as_if_at_once(string name) =>
        OneByOne.Follow(Engine.Read(JsonParser.Default.Parse<CheckRequest>(CaseFolder.Read(name).Request.GetRawText())));
}
