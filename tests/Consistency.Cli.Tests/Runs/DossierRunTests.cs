namespace Consistency.Cli.Tests.Runs;

public sealed class DossierRunTests : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task What_is_decided_is_kept_and_what_is_retracted_closes_it()
    {
        var claims = _files.Write("claims.csv", "id,source,subject,property,value\na,r1,people,killed,17\nb,r2,people,killed,20\n");
        await RunAsync("create");
        var opened = (await RunAsync("append", "--claims", claims)).Output.Split(' ').Single(w => w.StartsWith("i-", StringComparison.Ordinal)).TrimEnd(':', '\n');

        Assert.Equal(2, (await RunAsync("resolve", opened, "--as", "dismissed")).ExitCode);
        Assert.Equal($"{opened}: dismissed, revision 2\n", (await RunAsync("resolve", opened, "--as", "dismissed", "--reason", "The post has the later count.")).Output);
        Assert.Contains("dismissed: The post has the later count.", (await RunAsync("show")).Output, StringComparison.Ordinal);

        var unknown = await RunAsync("retract", "nobody");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("no claim \"nobody\"", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("retract")).ExitCode);
        Assert.StartsWith("Revision 3: 0 opened, 0 changed, 1 closed", (await RunAsync("retract", "b")).Output, StringComparison.Ordinal);
    }

    private Task<ToolRun> RunAsync(string command, params string[] arguments) =>
        ToolRun.OfAsync(["dossier", command, "marrow-bay", .. arguments, "--data", Path.Combine(_files.Folder, "data")]);
}
