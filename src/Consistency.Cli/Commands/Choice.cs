using System.CommandLine;

namespace Consistency.Cli.Commands;

/// <summary>Options whose value is one of a few words: the names of an enum, in lower case.</summary>
internal static class Choice
{
    /// <param name="usual">What the option is where it is not given.</param>
    public static Option<string> Of<T>(string name, string description, T usual) where T : struct, Enum => Of(name, description, usual, Enum.GetValues<T>());

    /// <param name="allowed">Which of the words may be given.</param>
    public static Option<string> Of<T>(string name, string description, T usual, IEnumerable<T> allowed) where T : struct, Enum
    {
        var words = allowed.Select(v => v.ToString().ToLowerInvariant()).ToArray();
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => usual.ToString().ToLowerInvariant(),
        };
        return option.AcceptOnlyFromAmong(words);
    }

    /// <summary>What the user chose.</summary>
    public static T Get<T>(this ParseResult parsed, Option<string> option) where T : struct, Enum =>
        Enum.Parse<T>(parsed.GetRequiredValue(option), ignoreCase: true);
}
