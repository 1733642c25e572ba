namespace Consistency.Engine.Rules;

/// <summary>Which claims are looked at together.</summary>
internal enum Reach
{
    /// <summary>Those of cells that may be related: of one block.</summary>
    RelatedCells,

    /// <summary>One speaker's quotes.</summary>
    Remarks,

    /// <summary>Those that may be one statement: of one figure of one thing, or quotes.</summary>
    Statements,

    /// <summary>All that put events in order or date them.</summary>
    Orders,

    /// <summary>Those that say who holds which office. No rule has it: they tell who speaks for whom.</summary>
    Offices,
}
