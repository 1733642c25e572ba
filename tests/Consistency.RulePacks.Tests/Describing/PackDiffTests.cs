using Consistency.RulePacks.Describing;

namespace Consistency.RulePacks.Tests.Describing;

public class PackDiffTests
{
    [Theory]
    [InlineData("subjects: {dockers: {forms: [docker, stevedore]}}", "# another\nsubjects:\n  dockers:\n    forms: [The Stevedore, docker]\n")]
    [InlineData("readings: {about_share: 0.1}", "readings: {}")]
    [InlineData("facets: {as_of: true}", "subjects: {}")]
    [InlineData("properties: {berths: {value: quantity, count: false}}", "properties: {berths: {value: quantity, forms: []}}")]
    [InlineData("rules: {quote/drift: {enabled: true, maximum_severity: notice}}", "rules: {quote/drift: {maximum_severity: notice}}")]
    public void What_is_only_written_differently_is_no_difference(string before, string after) => Assert.Empty(Between(before, after));

    [Theory]
    [InlineData("readings: {about_share: 0.1}", "readings: {about_share: 0.2}", PackChangeKind.Changed, "readings.about_share", "0.1", "0.2")]
    [InlineData("", "readings: {about_share: 0.2}", PackChangeKind.Changed, "readings.about_share", "0.1", "0.2")]
    [InlineData("subjects: {dockers: {forms: [docker]}}", "subjects: {dockers: {}}", PackChangeKind.Lost, "subjects.dockers.forms", "docker", "")]
    [InlineData("subjects: {dockers: {}}", "subjects: {dockers: {forms: [docker]}}", PackChangeKind.Gained, "subjects.dockers.forms", "", "docker")]
    [InlineData("", "properties: {berths: {value: quantity}}", PackChangeKind.Gained, "properties.berths", "", "{value: quantity}")]
    [InlineData("properties: {berths: {value: quantity}}", "", PackChangeKind.Lost, "properties.berths", "{value: quantity}", "")]
    [InlineData("properties: {berths: {value: quantity}}", "properties: {berths: {value: truth}}", PackChangeKind.Changed, "properties.berths.value", "quantity", "truth")]
    [InlineData("", "rules: {quote/drift: {enabled: false}}", PackChangeKind.Gained, "rules.quote/drift", "", "{enabled: false}")]
    public void A_difference_has_its_path(string before, string after, PackChangeKind kind, string path, string was, string now) =>
        Assert.Equal([new PackChange(kind, path, was, now)], Between(before, after));

    private static IReadOnlyList<PackChange> Between(string before, string after) =>
        PackDiff.Between(Catalog.Shipped.Describe([], "extends: []\n" + before), Catalog.Shipped.Describe([], "extends: []\n" + after));
}
