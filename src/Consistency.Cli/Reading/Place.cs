namespace Consistency.Cli.Reading;

/// <summary>Where something stands in what the user gave.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Column">From 1, in bytes; 0 for the line as a whole.</param>
internal readonly record struct Place(string File, int Line = 0, int Column = 0)
{
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => FormattableString.Invariant($"{File}:{Line}"),
        _ => FormattableString.Invariant($"{File}:{Line}:{Column}"),
    };
}
