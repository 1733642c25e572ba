using Consistency.Engine.Incremental;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Incremental;

public sealed class RandomHistoryTests
{
    [Fact]
    public void Whatever_comes_and_goes_it_is_as_a_check_from_scratch() => Always.Holds(Histories(14), History.Follow, count: 250);

    [Fact]
    public void So_it_is_of_many_claims() => Always.Holds(Histories(60), History.Follow, count: 15);

    [Fact]
    public void So_it_is_where_many_sources_say_the_same() => Always.Holds(Repeated(30), History.Follow, count: 100);

    [Fact]
    public void So_it_is_of_claims_that_come_in_great_numbers() => Always.Holds(Histories(4, 80), History.Follow, count: 15);

    private static Gen<(Relation[] Relations, History.Step[] Steps)> Histories(int length, int together = 3) =>
        from relations in AnyClaims.Relations
        from steps in Steps(AnyClaims.One, length, together)
        select (relations, steps);

    /// <summary>Of a few claims, each by whichever of a dozen sources.</summary>
    private static Gen<(Relation[] Relations, History.Step[] Steps)> Repeated(int length) =>
        from relations in AnyClaims.Relations
        from few in AnyClaims.One.ArrayOf(5)
        let one = from claim in Gen.Elements(few) from source in Gen.Choose(1, 12) select claim with { Source = claim.Source with { Id = $"r{source}" } }
        from steps in Steps(one, length, 3)
        select (relations, steps);

    private static Gen<History.Step[]> Steps(Gen<Claim> one, int length, int together) => Gen.Frequency(
        (3, one.Select(c => new History.Step([c], 0))),
        (1, one.ArrayOf(together).Select(c => new History.Step(c, 0))),
        (2, Gen.Choose(1, 1000).Select(n => new History.Step([], n)))).ArrayOf(length);
}
