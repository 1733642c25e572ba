using Consistency.Engine.Network.Exact;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Network.Sums;

/// <summary>What the rules flag against one linear system of every cell that could be, each with all that ties it to others.</summary>
public sealed class SumOracleTests
{
    private static readonly string[] Stocks = ["in-houses", "in-huts", "housed", "sheltered"], Places = ["Marrow Bay", "Sudport", "Norland"];
    private static readonly string[] Flows = ["hurt", "lost", "hurt-or-lost"], Dates = ["2031-05-01", "2031-05-02", "2031-05-04"];

    private static readonly Relation PlacesAddUp = new(RelationKind.Sum, At("", "Norland"), [At("", "Marrow Bay"), At("", "Sudport")]);
    private static readonly Relation CasualtiesAddUp = new(RelationKind.Sum, At("hurt-or-lost", ""), [At("hurt", ""), At("lost", "")]);

    private static readonly Gen<Claim[]> Set =
        (from property in Gen.Elements(Stocks) from place in Gen.Elements(Places) from quantity in Quantities select Of(property, quantity).At(place)).ArrayOf().Select(Numbered);

    private static readonly Gen<Claim[]> DatedSet =
        (from property in Gen.Elements(Flows) from date in Gen.Elements(Dates) from quantity in Quantities select Of(property, quantity).At(asOf: date)).ArrayOf().Select(Numbered);

    private static Gen<Quantity> Quantities =>
        from value in Gen.Choose(0, 12)
        from width in Gen.Choose(0, 4)
        from bound in Gen.Elements(Bound.Exact, Bound.Range, Bound.AtLeast, Bound.MoreThan, Bound.AtMost, Bound.LessThan)
        select new Quantity(value, bound == Bound.Range ? value + width : null, bound);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Stocks_of_places_are_flagged_exactly_where_nothing_satisfies_them(bool placesAddUp) => Always.Holds(Set, claims =>
        Agree(claims, placesAddUp ? [PlacesAddUp] : [], set => IsSatisfiable(set, placesAddUp)), 700, largest: 11);

    [Fact]
    public void Flows_are_flagged_exactly_where_nothing_satisfies_them() => Always.Holds(DatedSet, claims =>
        Agree(claims, [CasualtiesAddUp], IsDatedSatisfiable), 700, largest: 11);

    private static void Agree(Claim[] claims, Relation[] relations, Func<Claim[], bool> isSatisfiable)
    {
        var result = ConsistencyEngine.Check(new EngineInput(claims, relations, SamplePack.Pack));
        var contradictions = result.Inconsistencies.Where(i => i.RuleId.StartsWith("quantity/", StringComparison.Ordinal) && i.Severity == Severity.Contradiction).ToList();

        Assert.Empty(result.NotDecided);
        Assert.True(isSatisfiable(claims) == (contradictions.Count == 0), string.Join('\n', claims.Select(Text).Concat(contradictions.Select(c => c.Summary))));
        Assert.Equal(contradictions.Count, contradictions.Select(c => c.Id).Distinct().Count());
        foreach (var found in contradictions)
        {
            var minimal = claims.Where(c => found.MinimalClaimIds.Contains(c.Id)).ToArray();
            Assert.False(isSatisfiable(minimal), $"{found.Summary}\n{string.Join('\n', minimal.Select(Text))}");
            Assert.All(minimal, c => Assert.True(isSatisfiable([.. minimal.Except([c])]), $"{found.Summary}\n{string.Join('\n', minimal.Select(Text))}"));
            var named = found.Positions.SelectMany(p => p.ClaimIds).Except(found.Repair.DropClaimIds).ToHashSet();
            var rest = claims.Where(c => named.Contains(c.Id)).ToArray();
            var left = ConsistencyEngine.Check(new EngineInput(rest, relations, SamplePack.Pack)).Inconsistencies;
            Assert.DoesNotContain(left, i => i.Id == found.Id && i.Severity == Severity.Contradiction);
        }
    }

    private static bool IsSatisfiable(Claim[] claims, bool placesAddUp)
    {
        var system = new LinearSystem();
        var cells = Stocks.SelectMany(_ => Places, (property, place) => (property, place)).ToDictionary(
            c => c, c => Variable(system, claims.Where(x => x.Property == c.property && x.Scope.Place == c.place)));
        foreach (var place in Places)
        {
            Sum(system, cells[("housed", place)], cells[("in-houses", place)], cells[("in-huts", place)]);
            AtMost(system, cells[("housed", place)], cells[("sheltered", place)]);
        }

        foreach (var property in Stocks)
        {
            AtMost(system, cells[(property, "Marrow Bay")], cells[(property, "Norland")]);
            if (placesAddUp)
                Sum(system, cells[(property, "Norland")], cells[(property, "Marrow Bay")], cells[(property, "Sudport")]);
        }

        return IsFeasible(system);
    }

    private static bool IsDatedSatisfiable(Claim[] claims)
    {
        var system = new LinearSystem();
        var cells = Flows.SelectMany(_ => Dates, (property, date) => (property, date)).ToDictionary(
            c => c, c => Variable(system, claims.Where(x => x.Property == c.property && x.Scope.AsOf == c.date)));
        foreach (var date in Dates)
            Sum(system, cells[("hurt-or-lost", date)], cells[("hurt", date)], cells[("lost", date)]);
        foreach (var property in Flows)
        {
            AtMost(system, cells[(property, Dates[0])], cells[(property, Dates[1])]);
            AtMost(system, cells[(property, Dates[1])], cells[(property, Dates[2])]);
        }

        return IsFeasible(system);
    }

    private static int Variable(LinearSystem system, IEnumerable<Claim> claims)
    {
        var intervals = claims.Select(c => Sample.Normal(c).Reading.Strict).ToList();
        var floors = intervals.Where(i => double.IsFinite(i.Lower)).Select(i => Delta.OfLower(i)).Append(default);
        var ceilings = intervals.Where(i => double.IsFinite(i.Upper)).Select(i => Delta.OfUpper(i)).ToList();
        return system.AddVariable(floors.Max(), ceilings.Count > 0 ? ceilings.Min() : null);
    }

    private static void Sum(LinearSystem system, int whole, int first, int second) =>
        system.AddRow([new Term(whole, 1), new Term(first, -1), new Term(second, -1)], default(Delta), default(Delta));

    private static void AtMost(LinearSystem system, int part, int whole) => system.AddRow([new Term(whole, 1), new Term(part, -1)], default(Delta), null);

    private static bool IsFeasible(LinearSystem system) => Simplex.Solve(system, int.MaxValue, CancellationToken.None, out _, out _) == Verdict.Feasible;

    private static Claim Of(string property, Quantity quantity) => Sample.Count("", 0, property: property) with { Value = new ClaimValue.OfQuantity(quantity) };

    private static Claim[] Numbered(Claim[] claims) => [.. claims.Select((c, i) => c with { Id = "c" + i, Source = new Source("r" + i) })];

    private static CellSelector At(string property, string place) => new(null, property, new Scope(place));

    private static string Text(Claim claim) => $"{claim.Id} {claim.Property} {claim.Scope.Place}{claim.Scope.AsOf} {claim.Value}";
}
