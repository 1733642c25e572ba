using System.Text.RegularExpressions;
using Consistency.RulePacks;

namespace Consistency.Cli.Tests.Runs;

/// <summary>WRITING.md: its packs are sound, and its commands show what it says.</summary>
public sealed class WritingPageTests : IDisposable
{
    private const string Prompt = "$ consistency ";

    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "WRITING.md"));

    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Every_pack_is_sound_or_said_to_be_faulty()
    {
        var packs = Regex.Matches(Page, "^```yaml( faulty)?\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline);

        Assert.Equal(3, packs.Count);
        foreach (var pack in packs.Cast<Match>())
        {
            if (pack.Groups[1].Success)
                Assert.Throws<InvalidRulePackException>(() => new RulePackCatalog().Describe([], pack.Groups[2].Value));
            else
                Assert.NotEmpty(new RulePackCatalog().Describe([], pack.Groups[2].Value).Tests);
        }
    }

    [Fact]
    public void Half_of_the_packs_tests_expect_nothing()
    {
        var tests = new RulePackCatalog().Describe([], File.ReadAllText(Written()["vineyard.yaml"])).Tests;

        Assert.Equal((10, 5), (tests.Count, tests.Count(t => t.Expected.Count == 0)));
    }

    [Fact]
    public async Task Every_command_shows_what_the_page_says()
    {
        var files = Written();
        var commands = Regex.Matches(Page, "^```console\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)
            .SelectMany(m => m.Groups[1].Value.Split(Prompt, StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.Equal(8, commands.Count);
        foreach (var command in commands)
        {
            var (line, shown) = (command[..command.IndexOf('\n', StringComparison.Ordinal)], command[(command.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            var run = await ToolRun.OfAsync([.. line.Split(' ').Select(a => files.GetValueOrDefault(a, a))]);
            var output = run.Output.Replace(_files.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

            Assert.Equal("", run.Error);
            Assert.True(Regex.IsMatch(output, Pattern(shown), RegexOptions.Singleline), $"{line} shows:\n{output}\nThe page says:\n{shown}");
        }
    }

    /// <summary>Writes each file that the page names before its block; gives where, by name.</summary>
    private Dictionary<string, string> Written() => Regex.Matches(Page, "`([a-z]+\\.(?:yaml|json|csv))`[^`\n]*:?\n\n```[a-z ]+\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)
        .ToDictionary(m => m.Groups[1].Value, m => _files.Write(m.Groups[1].Value, m.Groups[2].Value), StringComparer.Ordinal);

    // "…" stands for anything that the page leaves out.
    private static string Pattern(string shown) => $"^{Regex.Escape(shown.TrimEnd()).Replace("…", ".*", StringComparison.Ordinal)}\\s*$";
}
