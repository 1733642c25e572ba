using Consistency.V1;
using Google.Protobuf;

namespace Consistency.Cli.Tests.Runs;

public sealed class ReportRunTests : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Reports_and_claims_are_checked_together_and_faulty_files_are_told()
    {
        var claims = _files.Write("c.json", """
            {"claims": [{"id": "a", "source": {"id": "radio"}, "subject": {"name": "people"}, "property": "killed", "quantity": {"value": 17}}]}
            """);
        _files.Write("news/gazette.txt", "At least 20 people were killed in the storm, the rescue service said."u8.ToArray());
        _files.Write("news/post.txt", [1, 2, 0]);

        var run = await ToolRun.OfAsync("check", Path.Combine(_files.Folder, "news"), "--claims", claims, "--published", "2031-03-06", "--format", "json");

        var response = JsonParser.Default.Parse<CheckResponse>(run.Output);
        Assert.Equal("a", response.Claims[0].Id);
        Assert.Equal("gazette", Assert.Single(response.Coverage).ReportId);
        Assert.Contains("post.txt: is binary", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_report_that_says_nothing_is_named_by_its_file()
    {
        var file = _files.Write("a.txt", "Well, well.");

        var run = await ToolRun.OfAsync("check", file);

        Assert.StartsWith($"consistency: {file}: text: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("consistency: nothing could be checked: no claim was read, or every claim is at fault\n", run.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task More_than_one_message_of_a_server_holds_is_read_without_one()
    {
        for (var i = 0; i < 7; i++)
            _files.Write($"r{i}.txt", new string(' ', (10 * 1024 * 1024) - 9) + "The pier.");

        var run = await ToolRun.OfAsync("extract", _files.Folder, "--format", "json");

        Assert.Equal(7, JsonParser.Default.Parse<ExtractResponse>(run.Output).Coverage.Count);
    }
}
