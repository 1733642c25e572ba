using System.Diagnostics;
using System.Globalization;
using Consistency.Client.Tests.Support;

namespace Consistency.Client.Tests.Programs;

/// <summary>The programs of ../examples, as a reader would run them.</summary>
[Collection(SharedServer.Name)]
public sealed class ExampleTests(ServerProcess server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("consistency-newsroom-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Two_files_are_checked()
    {
        using var example = ProgramRun.Example("check-files", "Consistency.Examples.CheckFiles.dll", Sample("gazette.txt"), Sample("radio.txt"), server.Address);

        var (exitCode, output, error) = await example.EndAsync();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("figure/category: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_watched()
    {
        using (var example = Watch())
        {
            Assert.Equal($"dossiers/newsroom has 0 reports; watching {_folder.Name}.", await example.ReadLineAsync());
            Add("gazette.txt");
            Assert.StartsWith("gazette.txt: ", await example.ReadLineAsync(), StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(_folder.FullName, "notes.pdf"), "Of no type that is read.");
            Add("radio.txt");
            Assert.Matches("^radio.txt: [0-9]+ claims, [1-9][0-9]* inconsistencies opened$", await example.ReadLineAsync());
            Assert.Matches("^  [a-z]+/[a-z-]+: .", await example.ReadLineAsync());
            End(example);
            var (exitCode, _, error) = await example.EndAsync();
            Assert.Equal((0, ""), (exitCode, error));
        }

        using var again = Watch();
        Assert.StartsWith("dossiers/newsroom has 2 reports; ", await again.ReadLineAsync(), StringComparison.Ordinal);
    }

    private static string Sample(string file) => Path.Combine(AppContext.BaseDirectory, "reports", file);

    private ProgramRun Watch() =>
        ProgramRun.Example("watch-folder", "Consistency.Examples.WatchFolder.dll", _folder.FullName, "newsroom", server.Address);

    private void Add(string file) => File.Copy(Sample(file), Path.Combine(_folder.FullName, file));

    /// <summary>As a service manager does; Ctrl-C's signal is ignored by what a script runs in the background.</summary>
    private static void End(ProgramRun run)
    {
        using var kill = Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
