namespace Consistency.Cli.Rendering.Marking;

/// <summary>What was understood of a stretch of text.</summary>
/// <param name="Start">In Unicode code points.</param>
/// <param name="End">Likewise, exclusive.</param>
/// <param name="Detail">What it was taken for; empty where its words say it.</param>
internal readonly record struct Mark(int Start, int End, MarkKind Kind, string Detail);

/// <summary>Kinds of marks. Of marks on the same words, the earlier kind is the outer one.</summary>
internal enum MarkKind
{
    Remark,
    Event,
    Figure,
    Date,
    Office,
    Fact,
    Speaker,

    /// <summary>A number that is no part of a claim's figure.</summary>
    Number,

    /// <summary>A date or duration that is no part of a claim's date.</summary>
    Time,
}
