using Consistency.Engine.Network.Exact;
using Consistency.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Network.Exact;

public sealed class SimplexTests
{
    private const int Enough = 10_000;

    // Three variables with small ranges, and sums and differences of two of them.
    private static readonly Gen<(int[] Floors, int[] Ceilings, (int A, int B, int Sign, int Floor, int Ceiling)[] Rows)> Systems =
        from floors in Gen.Choose(0, 3).ArrayOf(3)
        from widths in Gen.Choose(0, 3).ArrayOf(3)
        from rows in (from a in Gen.Choose(0, 2) from b in Gen.Choose(1, 2) from sign in Gen.Elements(1, -1) from floor in Gen.Choose(-3, 7) from width in Gen.Choose(0, 2)
                      select (a, (a + b) % 3, sign, floor, floor + width)).ArrayOf()
        select (floors, floors.Zip(widths, (f, w) => f + w).ToArray(), rows);

    [Fact]
    public void Three_pairs_of_ten_leave_five_each()
    {
        Assert.Equal(Verdict.Feasible, Solve(Triangle(Closed(5), Closed(5)), out _));
        Assert.Equal(Verdict.Infeasible, Solve(Triangle(Closed(6), null), out var certificate));
        Assert.Contains(new BoundOf(0, true), certificate);
    }

    [Fact]
    public void What_is_more_than_five_is_not_five()
    {
        Assert.Equal(Verdict.Infeasible, Solve(Triangle(new Delta(5, 1), null), out _));
        Assert.Equal(Verdict.Infeasible, Solve(Triangle(null, new Delta(5, -1)), out _));
    }

    [Fact]
    public void A_floor_above_its_own_ceiling_is_found_without_a_row()
    {
        var system = new LinearSystem();
        system.AddVariable(Closed(2), Closed(1));

        Assert.Equal(Verdict.Infeasible, Solve(system, out var certificate));
        Assert.Equal([new BoundOf(0, true), new BoundOf(0, false)], certificate);
    }

    [Fact]
    public void A_row_with_a_floor_above_its_own_ceiling_is_one_too()
    {
        var system = new LinearSystem();
        var row = system.AddRow([new Term(system.AddVariable(Closed(0), null), 1)], Closed(2), Closed(1));

        Assert.Equal(Verdict.Infeasible, Solve(system, out var certificate));
        Assert.Equal([new BoundOf(row, true), new BoundOf(row, false)], certificate);
    }

    [Theory]
    [InlineData(-8, nameof(Verdict.Feasible))]
    [InlineData(-7, nameof(Verdict.Infeasible))]
    public void What_has_a_ceiling_alone_is_no_higher(int floor, string verdict)
    {
        var system = new LinearSystem();
        var (a, b) = (system.AddVariable(null, Closed(-5)), system.AddVariable(null, Closed(-3)));
        system.AddRow([new Term(a, 1), new Term(b, 1)], Closed(floor), null);

        Assert.Equal(verdict, $"{Solve(system, out _)}");
    }

    [Theory]
    [InlineData(5, 0, nameof(Verdict.Feasible))]
    [InlineData(6, 0, nameof(Verdict.NotDecided))]
    [InlineData(6, 1, nameof(Verdict.Feasible))]
    public void As_many_exchanges_are_made_as_are_allowed(int floor, int most, string verdict)
    {
        var system = new LinearSystem();
        system.AddRow([new Term(system.AddVariable(Closed(5), null), 1)], Closed(floor), null);

        Assert.Equal(verdict, $"{Simplex.Solve(system, most, CancellationToken.None, out _, out _)}");
    }

    [Fact]
    public void Too_many_steps_are_not_decided() => Assert.Equal(
        Verdict.NotDecided, Simplex.Solve(Triangle(Closed(5), Closed(5)), 0, CancellationToken.None, out _, out _));

    [Fact]
    public void It_finds_a_solution_exactly_where_halves_hold_one() => Always.Holds(Systems, s =>
    {
        // The vertices of sums and differences of two variables lie on multiples of a half.
        var halves = Enumerable.Range(0, 15).Select(i => i / 2.0).ToArray();
        var exists = (from x in halves from y in halves from z in halves select new[] { x, y, z }).Any(v =>
            Enumerable.Range(0, 3).All(i => s.Floors[i] <= v[i] && v[i] <= s.Ceilings[i])
            && s.Rows.All(r => v[r.A] + (r.Sign * v[r.B]) is var sum && r.Floor <= sum && sum <= r.Ceiling));

        Assert.Equal(exists ? Verdict.Feasible : Verdict.Infeasible, Solve(SystemOf(s, _ => true), out var certificate));
        if (!exists)
            Assert.Equal(Verdict.Infeasible, Solve(SystemOf(s, certificate.Contains), out _));
    });

    private static LinearSystem SystemOf((int[] Floors, int[] Ceilings, (int A, int B, int Sign, int Floor, int Ceiling)[] Rows) s, Func<BoundOf, bool> kept)
    {
        var system = new LinearSystem();
        Delta? Bound(int index, bool floor, int value) => kept(new BoundOf(index, floor)) ? Closed(value) : null;
        for (var i = 0; i < 3; i++)
            system.AddVariable(Bound(i, true, s.Floors[i]), Bound(i, false, s.Ceilings[i]));
        for (var i = 0; i < s.Rows.Length; i++)
        {
            var row = s.Rows[i];
            system.AddRow([new Term(row.A, 1), new Term(row.B, row.Sign)], Bound(3 + i, true, row.Floor), Bound(3 + i, false, row.Ceiling));
        }

        return system;
    }

    /// <summary>a + b = b + c = a + c = 10, with bounds on a.</summary>
    private static LinearSystem Triangle(Delta? floor, Delta? ceiling)
    {
        var system = new LinearSystem();
        var (a, b, c) = (system.AddVariable(floor, ceiling), system.AddVariable(Closed(0), null), system.AddVariable(Closed(0), null));
        foreach (var (x, y) in new[] { (a, b), (b, c), (a, c) })
            system.AddRow([new Term(x, 1), new Term(y, 1)], Closed(10), Closed(10));
        return system;
    }

    private static Delta Closed(int value) => new(value, 0);

    private static Verdict Solve(LinearSystem system, out IReadOnlyList<BoundOf> certificate) => Simplex.Solve(system, Enough, CancellationToken.None, out certificate, out _);
}
