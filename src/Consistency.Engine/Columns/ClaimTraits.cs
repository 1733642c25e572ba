namespace Consistency.Engine.Columns;

/// <summary>What a rule has to know of a claim before it looks closer.</summary>
[Flags]
internal enum ClaimTraits : ushort
{
    None = 0,

    /// <summary>An asserted number, but no duration.</summary>
    Number = 1,

    /// <summary>An asserted time or duration.</summary>
    Time = 2,

    Denied = 4,

    /// <summary>Hedged or disputed.</summary>
    Hedged = 8,

    /// <summary>Its as-of date is the day that its source was published.</summary>
    AsOfInferred = 16,

    /// <summary>Its value is a name, words or a truth.</summary>
    Named = 32,

    /// <summary>It has a figure, and a speaker whose figure it is.</summary>
    Figure = 64,

    /// <summary>Its strict reading has no ceiling, as its tension reading has.</summary>
    StrictlyUnbounded = 128,

    /// <summary>Its strict reading has no floor, as its tension reading has.</summary>
    StrictlyBottomless = 256,

    /// <summary>The floor of its strict reading is zero, that of its tension reading is higher.</summary>
    StrictlyFromZero = 512,

    /// <summary>"At least" or "more than" a figure.</summary>
    FloorBound = 1024,

    /// <summary>"At most" or "fewer than" a figure.</summary>
    CeilingBound = 2048,

    /// <summary>The bare figure.</summary>
    Bare = 4096,

    /// <summary>An asserted duration: a number that is a time too.</summary>
    Duration = 8192,

    /// <summary>Which way a figure is bound; "about" and ranges bound it both ways.</summary>
    Sides = FloorBound | CeilingBound | Bare,
}
