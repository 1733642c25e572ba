using Consistency.Engine.Reporting;

namespace Consistency.Engine.Rules;

/// <summary>One rule. Stateless; finds what it flags in a set of claims, in no particular order.</summary>
internal interface IRule
{
    RuleDescription Description { get; }

    /// <summary>The summary's template, with {what}, {positions} and {speaker}; a pack may set another.</summary>
    string Message { get; }

    /// <summary>Which claims it looks at together: whether it flags claims does not depend on any beyond it.</summary>
    Reach Reach => Reach.RelatedCells;

    IEnumerable<IFlag> Find(ClaimSet claims);
}
