namespace Consistency.Extraction.Syntax;

/// <summary>What a verb by which somebody is given words can take; the names are those of the lexicon's sections.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,
    Quotation = 1 << 0,
    Clause = 1 << 1,
    That = 1 << 2,
    Addressee = 1 << 3,
    Infinitive = 1 << 4,
    ToldTo = 1 << 5,
    Question = 1 << 6,
    Object = 1 << 7,
    Preposition = 1 << 8,

    /// <summary>Thought or wanted, not said.</summary>
    Thought = 1 << 9,

    /// <summary>A paper or a figure can be its subject.</summary>
    Shows = 1 << 10,
}
