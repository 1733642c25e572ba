namespace Consistency.Cli.Tests.Runs;

public sealed class BadRunTests : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("consistency: nothing to check: name reports (FILE or FOLDER), or claims with --claims FILE\n", "check")]
    [InlineData("consistency: nothing to read: name reports (FILE or FOLDER)\n", "extract")]
    [InlineData("consistency: no.txt: there is no such file\nconsistency: nothing could be read\n", "explain", "no.txt")]
    [InlineData("consistency: a.csv: is no report: give claims with --claims (left out)\nconsistency: nothing could be checked: no claim was read, or every claim is at fault\n", "check", "a.csv")]
    [InlineData("consistency: no.json: there is no such file\n", "check", "--claims", "no.json")]
    [InlineData("consistency: no.json: there is no such file\n", "compare", "no.json")]
    [InlineData("consistency: Unrecognized command or argument '--claim'.\n", "rules", "a", "--claim")]
    [InlineData("consistency: --server: \"not an address\" is not an address such as localhost:50051 or https://host:443\n", "rules", "--server", "not an address")]
    [InlineData("consistency: --server: cannot reach http://127.0.0.1:1: is a Consistency server running there?\n", "rules", "--server", "127.0.0.1:1")]
    [InlineData("consistency: --timeout: give seconds above 0, at most 86400\n", "rules", "--timeout", "0")]
    [InlineData("consistency: --grpc-port: ports are 0 to 65535, 0 for any free one\n", "serve", "--grpc-port", "70000")]
    [InlineData("consistency: nowhere: there is no such folder\n", "serve", "--packs", "nowhere")]
    [InlineData("consistency: --address: \"here\" is not an IP address such as 127.0.0.1\n", "serve", "--address", "here")]
    public async Task A_fault_is_one_line_and_exit_code_two(string error, params string[] arguments) =>
        Assert.Equal(new ToolRun(2, "", error), await ToolRun.OfAsync(arguments));

    [Fact]
    public async Task A_page_is_not_compared_as_a_sentence()
    {
        var page = _files.Write("page.html", "<p>17 people were killed.");

        var run = await ToolRun.OfAsync("compare", page, "20 people were killed");

        Assert.Equal(new ToolRun(2, "", $"consistency: {page}: compare does not read pages: give the sentences in quotation marks or as .txt\n"), run);
    }

    [Fact]
    public async Task A_missing_pack_is_told()
    {
        var file = _files.Write("c.json", """{"claims": [{"property": "age"}]}""");

        var run = await ToolRun.OfAsync("check", "--claims", file, "--pack", "no.yaml");

        Assert.Equal(new ToolRun(2, "", "consistency: no.yaml: there is no such file\n"), run);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_told()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();

        var run = await ToolRun.OfAsync("rules", "--server", silent.LocalEndpoint.ToString()!, "--timeout", "0.2");

        Assert.Equal(new ToolRun(2, "", "consistency: no answer within 0.2 s: give it longer with --timeout\n"), run);
    }

    [Fact]
    public async Task An_unknown_rule_is_told()
    {
        var run = await ToolRun.OfAsync("rules", "quantity/nothing");

        Assert.StartsWith("consistency: there is no rule \"quantity/nothing\"; rules are", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }
}
