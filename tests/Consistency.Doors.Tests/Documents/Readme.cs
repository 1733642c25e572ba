using System.Text.RegularExpressions;

namespace Consistency.Doors.Tests.Documents;

/// <summary>The parts of README.md that tests hold to the truth.</summary>
internal static class Readme
{
    public static string Text { get; } = File.ReadAllText(Repository.PathOf("README.md"));

    /// <summary>What stands between a marker and its end, without the blank lines around it.</summary>
    public static string Between(string marker)
    {
        var match = Regex.Match(Text, $"<!-- {marker} -->\n(.*?)<!-- /{marker} -->", RegexOptions.Singleline);
        Assert.True(match.Success, $"README.md lacks <!-- {marker} --> … <!-- /{marker} -->.");
        return match.Groups[1].Value.Trim();
    }

    /// <summary>The code between a marker and its end.</summary>
    public static string CodeBetween(string marker, string language)
    {
        var match = Regex.Match(Between(marker), $"^```{language}\n(.*)\n```$", RegexOptions.Singleline);
        Assert.True(match.Success, $"README.md has no {language} block at <!-- {marker} -->.");
        return match.Groups[1].Value;
    }

    /// <summary>The one place that matches a pattern.</summary>
    public static Match The(string pattern) => Assert.Single(Regex.Matches(Text, pattern, RegexOptions.Singleline | RegexOptions.Multiline));
}
