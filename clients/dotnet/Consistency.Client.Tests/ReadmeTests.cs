using System.Text.RegularExpressions;

namespace Consistency.Client.Tests;

/// <summary>What ../README.md shows is what <see cref="Snippets"/> runs.</summary>
public sealed partial class ReadmeTests
{
    private static readonly Dictionary<string, string> Run = Regions(RegionPattern().Matches(Text("Snippets.cs")));

    [Fact]
    public void All_code_that_is_shown_is_run()
    {
        var readme = Text("README.md");
        var shown = Regions(ShownPattern().Matches(readme));

        Assert.Equal(Run.Keys.Order(StringComparer.Ordinal), shown.Keys.Order(StringComparer.Ordinal));
        Assert.All(shown, s => Assert.Equal(Run[s.Key], s.Value));
        Assert.Equal(shown.Count, Regex.Count(readme, "^```csharp$", RegexOptions.Multiline));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));

    /// <summary>Code by its marker, as far to the left as it goes.</summary>
    private static Dictionary<string, string> Regions(IEnumerable<Match> matches) => matches.ToDictionary(m => m.Groups["name"].Value, m =>
    {
        var lines = m.Groups["code"].Value.TrimEnd('\n').Split('\n');
        var indent = lines.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length == 0 ? l : l[indent..]));
    });

    [GeneratedRegex("^ *// <(?<name>[a-z]+)>\n(?<code>.*?)^ *// </\\k<name>>$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex RegionPattern();

    [GeneratedRegex("^<!-- (?<name>[a-z]+) -->\n```csharp\n(?<code>.*?)^```\n<!-- /\\k<name> -->$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ShownPattern();
}
