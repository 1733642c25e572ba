namespace Consistency.RulePacks;

/// <summary>Bounds on a pack document, so that none makes the service run away.</summary>
internal static class Limits
{
    /// <summary>Size of a document in bytes of UTF-8.</summary>
    public const int DocumentBytes = 1 << 20;

    /// <summary>Maps and lists within each other.</summary>
    public const int Depth = 32;

    /// <summary>Scalars, lists and maps of one document.</summary>
    public const int Nodes = 200_000;

    /// <summary>Characters of a name. The schema has the bounds of other texts, and of numbers and lists.</summary>
    public const int Words = 200;

    /// <summary>Names that one name is part of, nearer and farther ones together.</summary>
    public const int Wholes = 32;

    /// <summary>Rules of a pack's own: each looks at all that its kind flags.</summary>
    public const int UserRules = 64;

    /// <summary>Different readings among a pack's own rules: each costs a further reading of all claims.</summary>
    public const int UserReadings = 8;

    /// <summary>Tests of one document.</summary>
    public const int Tests = 1000;

    /// <summary>Claims, sentences or reports of one test, each.</summary>
    public const int TestInputs = 200;

    /// <summary>Characters of a sentence or report of a test.</summary>
    public const int TestText = 20_000;

    /// <summary>Packs of a folder.</summary>
    public const int FolderPacks = 64;

    /// <summary>Bytes of all packs of a folder together.</summary>
    public const int FolderBytes = 16 << 20;

    /// <summary>Faults that are reported; of the rest, only the fact that they exist.</summary>
    public const int Faults = 100;

    /// <summary>Conflicts between packs that are told.</summary>
    public const int Conflicts = 100;

    /// <summary>Combinations of names that are kept compiled; further ones are compiled when asked for.</summary>
    public const int CachedPacks = 128;
}
