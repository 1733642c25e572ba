using Consistency.Engine.Reporting;
using Consistency.Engine.Rules;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Reporting;

/// <summary>Claims as “n”, a number with the words of a text, “a” where the texts' wording aligned it, “n&gt;” at least, and “-” without words.</summary>
public sealed class ReliabilityTests
{
    private static readonly RulePack WithAligned = SamplePack.With(properties: [new PropertyDefinition { Name = "aligned-figure", Value = Model.Packs.ValueType.Quantity }]);

    [Theory]
    [InlineData(RuleIds.QuantityConflict, Severity.Contradiction, "n n", 0.73)]
    [InlineData(RuleIds.QuantityConflict, Severity.Contradiction, "n n>", 0.73)]
    [InlineData(RuleIds.QuantityConflict, Severity.Contradiction, "a a", 0.71)]
    [InlineData(RuleIds.QuantityConflict, Severity.Contradiction, "n a", 0.71)]
    [InlineData(RuleIds.QuantityConflict, Severity.Contradiction, "a a>", 0.91)]
    [InlineData(RuleIds.QuantityConflict, Severity.Contradiction, "n> a", 0.91)]
    [InlineData(RuleIds.QuantityConflict, Severity.Tension, "n n", 0.72)]
    [InlineData(RuleIds.QuantityConflict, Severity.Tension, "a a", null)]
    [InlineData(RuleIds.TimeConflict, Severity.Contradiction, "a a", 0.66)]
    [InlineData(RuleIds.TimeConflict, Severity.Contradiction, "n n", null)]
    [InlineData(RuleIds.QuantitySum, Severity.Contradiction, "n n", null)]
    [InlineData(RuleIds.QuantityConflict, Severity.Contradiction, "n -", null)]
    [InlineData(RuleIds.QuantityConflict, Severity.Contradiction, "- n", null)]
    public void It_is_told_of_the_kinds_that_were_measured_where_all_claims_have_words(string rule, Severity severity, string claims, double? share) =>
        Assert.Equal(share, Reliability.Of(rule, Findings.Of(WithAligned, [.. claims.Split(' ').Select(Claim)]) with { Severity = severity }));

    private static Claim Claim(string text) =>
        Sample.Count("c", 17, text.EndsWith('>') ? Bound.AtLeast : Bound.Exact, property: text[0] == 'a' ? "aligned-figure" : "hurt") with { Evidence = text == "-" ? null : new Evidence("r", 0, 1, "17") };
}
