namespace Consistency.Extraction.Syntax;

/// <summary>What a word can be; one word may be several.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1 << 0,
    Possessive = 1 << 1,
    SubjectPronoun = 1 << 2,
    ObjectPronoun = 1 << 3,
    Relative = 1 << 4,
    Preposition = 1 << 5,
    Coordinator = 1 << 6,
    Subordinator = 1 << 7,
    Auxiliary = 1 << 8,
    Negation = 1 << 9,
    Adverb = 1 << 10,
    Time = 1 << 11,
    Dash = 1 << 12,

    /// <summary>A form that is hardly ever anything but a finite verb: "went", "says".</summary>
    Verb = 1 << 13,

    /// <summary>A plain form or one in -s that is often a noun: "plans".</summary>
    VerbOrNoun = 1 << 14,

    /// <summary>A form in -ed or an irregular participle: finite, or part of a noun phrase.</summary>
    Participle = 1 << 15,

    /// <summary>A form in -ing.</summary>
    Ing = 1 << 16,

    /// <summary>A plain form.</summary>
    Plain = 1 << 17,

    /// <summary>Begins with a capital letter in this text.</summary>
    Capital = 1 << 18,

    /// <summary>A form of a cue verb.</summary>
    Cue = 1 << 19,

    /// <summary>A verb that a subject can have, as it stands here.</summary>
    Finite = 1 << 20,

    /// <summary>A mark at which a clause ends.</summary>
    Break = 1 << 21,

    /// <summary>A mark at which a sentence can end.</summary>
    Stop = 1 << 22,
}
