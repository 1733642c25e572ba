using Consistency.V1;
using Google.Protobuf;

namespace Consistency.Cli.Tests.Runs;

public sealed class CompareRunTests : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Two_sentences_that_clash()
    {
        var run = await ToolRun.OfAsync("compare", "At least 20 died", "17 people were killed");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("""
            In conflict

            a  “At least 20 died”, read as killed (people): at least 20
            b  “17 people were killed”, read as killed (people): 17

            1. CONTRADICTION  Different numbers for people killed: 17 (b) or at least 20 (a).
               quantity/conflict · between sources
            """, run.Output, StringComparison.Ordinal);
        Assert.Contains("     - No number satisfies both.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sentences_that_do_not()
    {
        var run = await ToolRun.OfAsync("compare", "17 people were killed in Kherson.", "20 people were killed in Kyiv.");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("""
            Not in conflict

            a  “17 people were killed”, read as killed (people): 17; Kherson
            b  “20 people were killed”, read as killed (people): 20; Kyiv

            - The place is another: “Kherson” for the first, “Kyiv” for the second.
            - It would be a contradiction (quantity/conflict) if both were of Kherson.

            """, run.Output);
    }

    [Fact]
    public async Task A_side_in_conflict_with_itself_is_told_apart()
    {
        var run = await ToolRun.OfAsync("compare", "17 people were killed. 20 people were killed.", "40 houses were destroyed.");

        Assert.StartsWith("Not in conflict\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("One side is in conflict with itself (quantity/conflict): Different numbers for people killed", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CONTRADICTION", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_is_what_two_claims_are_compared_by()
    {
        var pack = _files.Write("berths.yaml", "properties: {berths: {value: quantity, count: true, forms: [moorings]}}");
        var pair = _files.Write("pair.json", """{"a": {"subject": {"name": "Ostby"}, "property": "berths", "quantity": {"value": 7}}, "b": {"subject": {"name": "Ostby"}, "property": "moorings", "quantity": {"value": 9}}}""");
        var withPack = _files.Write("with-pack.json", """{"a": {"text": "a"}, "b": {"text": "b"}, "inlineRulePack": {"document": "extends: [default]"}}""");

        var run = await ToolRun.OfAsync("compare", pair, "--pack", pack);
        var two = await ToolRun.OfAsync("compare", withPack, "--pack", pack);

        Assert.StartsWith("In conflict\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((2, $"consistency: {pack}: this file brings a rule pack, and so does another file or --pack: keep one\n"), (two.ExitCode, two.Error));
    }

    [Fact]
    public async Task Sources_speakers_and_dates_can_be_given()
    {
        var run = await ToolRun.OfAsync(
            "compare", "300 people were killed.", "300 people were killed or wounded.", "--format", "json",
            "--a-source", "post", "--a-speaker", "Ana Reis", "--a-published", "2031-03-04", "--b-source", "gazette", "--b-speaker", "Ana Reis", "--b-published", "2031-03-04");

        var answer = JsonParser.Default.Parse<CompareResponse>(run.Output);
        Assert.Equal("figure/category", Assert.Single(answer.Inconsistencies).RuleId);
        Assert.Equal(["post", "gazette"], answer.Claims.Select(c => c.Source.Id));
        Assert.All(answer.Claims, c => Assert.Equal(2031, c.Source.PublishedAt.ToDateTime().Year));
    }

    [Fact]
    public async Task Files_are_sides_too()
    {
        var text = _files.Write("gazette.txt", "---\npublished: 2031-03-04\n---\n17 people were killed.\n");
        var claim = _files.Write("b.json", """{"source": {"id": "post"}, "subject": {"name": "people"}, "property": "killed", "quantity": {"value": 20}, "scope": {"asOf": "2031-03-04"}}""");

        var run = await ToolRun.OfAsync("compare", text, claim, "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var answer = JsonParser.Default.Parse<CompareResponse>(run.Output);
        Assert.True(answer.InConflict);
        Assert.Equal(["gazette", "post"], answer.Claims.Select(c => c.Source.Id));
    }

    [Theory]
    [InlineData("consistency: compare takes two: two sentences in quotation marks, two files, or one .json file with a and b\n", "17 people were killed.")]
    [InlineData("consistency: the second sentence: is empty\n", "17 people were killed.", " ")]
    [InlineData("consistency: no.txt: there is no such file\n", "17 people were killed.", "no.txt")]
    [InlineData("consistency: --b-published: \"soon\" is not a date such as 2024-03-01 or 2024-03-01T08:00:00Z\n", "17 people were killed.", "20 people were killed.", "--b-published", "soon")]
    [InlineData(
        "consistency: the first sentence: text: No sentence says anything that is known how to compare. Reword it, or give a subject, a property and a value. (left out)\n"
        + "consistency: cannot compare: no claim was read of one side, or its claim is at fault\n", "Well, well.", "20 people were killed.")]
    public async Task What_cannot_be_compared_is_told(string error, params string[] sides) =>
        Assert.Equal(new ToolRun(2, "", error), await ToolRun.OfAsync(["compare", .. sides]));
}
