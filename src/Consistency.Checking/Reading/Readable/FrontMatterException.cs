namespace Consistency.Checking.Reading.Readable;

/// <summary>What stands between the lines of front matter is no YAML.</summary>
/// <param name="line">The line of the text, from 1.</param>
/// <param name="why">What is wrong with it.</param>
public sealed class FrontMatterException(int line, string why) : Exception(why)
{
    /// <summary>The line of the text, from 1.</summary>
    public int Line { get; } = line;
}
