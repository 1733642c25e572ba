using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>That a rule flags something, what and how badly; who stands where is put into words only when somebody asks.</summary>
internal interface IFlag
{
    /// <summary>What it is about, as a canonical key: with the rule it makes the id.</summary>
    string Key { get; }

    Severity Severity { get; }

    /// <summary>The claims that show it: dropping any one of them removes it.</summary>
    IReadOnlyList<NormalClaim> Minimal => Describe().Minimal;

    Finding Describe();
}
