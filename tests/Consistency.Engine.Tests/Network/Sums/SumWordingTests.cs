using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Network.Sums;

public sealed class SumWordingTests
{
    [Theory]
    [InlineData("dockers", "“dockers hurt”")]
    [InlineData("sailors dockers", "“dockers hurt” and “sailors hurt”")]
    [InlineData("ships sailors dockers cooks", "“cooks hurt”, “dockers hurt”, “sailors hurt” and “ships hurt”")]
    public void The_parts_of_a_sum_are_listed_by_name(string parts, string listed)
    {
        var subjects = parts.Split(' ');
        var found = Assert.Single(Check([Sum("people", subjects)], [.. subjects.Select(s => AtMost(s, 6)), AtLeast("people", 100)]));

        Assert.Equal([$"“people hurt” is the sum of {listed}. ({string.Join(' ', subjects)} people)"], found.Steps.Where(s => s.Kind == StepKind.Sum).Select(Text));
    }

    [Fact]
    public void Several_sums_are_told_by_name_each_with_the_claims_of_its_cells_in_their_order() => Assert.Equal(
        [
            "“anglers hurt” is the sum of “dockers hurt” and “ferrymen hurt”. (ferrymen dockers)",
            "“bakers hurt” is the sum of “cooks hurt” and “guests hurt”. (bakers guests)",
            "“cooks hurt” is the sum of “anglers hurt” and “porters hurt”. (porters)",
        ],
        Crews(("", "")).Steps.Where(s => s.Kind == StepKind.Sum).Select(Text));

    [Fact]
    public void Of_several_sums_the_whole_that_comes_first_is_what_it_is_about() =>
        Assert.StartsWith("The parts do not add up to the whole, anglers hurt: ", Crews(("", "")).Summary, StringComparison.Ordinal);

    [Fact]
    public void What_nobody_states_is_named_with_its_qualifiers_before_it() =>
        Assert.StartsWith("The parts do not add up to the whole, Norlandic anglers hurt: ", Crews(("nationality", "Norlandic")).Summary, StringComparison.Ordinal);

    [Fact]
    public void What_somebody_states_is_named_with_its_scope() => Assert.StartsWith(
        "The parts do not add up to the whole, people hurt, Norland: ",
        Assert.Single(Check([Sum("people", "dockers", "sailors")], AtMost("dockers", 6).At("Norland"), AtMost("sailors", 6).At("Norland"), AtLeast("people", 100).At("Norland"))).Summary, StringComparison.Ordinal);

    /// <summary>Bakers are cooks and guests, cooks anglers and porters, and anglers dockers and ferrymen; of the cooks and anglers nobody says anything.</summary>
    private static Inconsistency Crews((string Key, string Value) qualifier)
    {
        Claim[] claims = [AtLeast("bakers", 100), AtMost("ferrymen", 6), AtMost("porters", 6), AtMost("guests", 6), AtMost("dockers", 6)];
        return Assert.Single(Check(
            [Sum("bakers", "cooks", "guests"), Sum("cooks", "anglers", "porters"), Sum("anglers", "dockers", "ferrymen")],
            qualifier.Key.Length > 0 ? Array.ConvertAll(claims, c => c.Of(c.Subject.Name, qualifier)) : claims));
    }

    private static IReadOnlyList<Inconsistency> Check(Relation[] relations, params Claim[] claims) =>
        ConsistencyEngine.Check(new EngineInput(claims, relations, SamplePack.Pack)).Inconsistencies;

    private static Relation Sum(string whole, params string[] parts) => SumNotation.Of(RelationKind.Sum, Of(whole), [.. parts.Select(Of)]);

    private static CellSelector Of(string subject) => new(new Subject(subject), "hurt", Scope.Unstated);

    private static Claim AtMost(string subject, double value) => Sample.Count(subject, value, Bound.AtMost, subject: subject);

    private static Claim AtLeast(string subject, double value) => Sample.Count(subject, value, Bound.AtLeast, subject: subject);

    private static string Text(Step step) => $"{step.Text} ({string.Join(' ', step.ClaimIds)})";
}
