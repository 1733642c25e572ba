using Consistency.Engine.Network;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Network;

public sealed class PartFloorsTests
{
    private static readonly string[] Dates = ["", "2030", "2031", "2031-05", "2031-05-04", "2031-05-05", "2031-06-01", "2032-01"];

    private static readonly Gen<NetworkClaim[]> Parts =
        (from value in Gen.Choose(1, 60)
         from bound in Gen.Elements(Bound.Exact, Bound.AtLeast, Bound.MoreThan, Bound.AtMost)
         from asOf in Gen.Elements(Dates)
         from stated in Gen.Choose(0, 2)
         from assumed in Gen.Choose(0, 1)
         select (value, bound, asOf, stated, assumed)).ArrayOf().Select(parts => parts
            .Select((p, i) => new NetworkClaim(Sample.Set(Sample.Count("c" + i, p.value, p.bound)), 0, p.asOf, (uint)p.stated, p.assumed)).ToArray());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void For_each_way_of_assuming_it_is_the_highest_floor_that_counts_at_a_date(bool flow) => Always.Holds(Parts, parts =>
    {
        var floors = new PartFloors(parts, flow);
        foreach (var date in Dates)
        {
            var found = floors.At(date).GroupBy(f => (f.Stated, f.Assumed)).Select(g => $"{g.Key}: {g.Max(f => f.Floor)}");
            var expected = parts.Where(p => Counts(p.AsOf, date, flow)).GroupBy(p => (p.Stated, p.Assumed)).Select(g => $"{g.Key}: {g.Max(p => p.Floor)}");

            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    });

    /// <summary>A part counts at its own date; that of a flow also at each date that certainly comes no earlier.</summary>
    private static bool Counts(string part, string whole, bool flow)
    {
        if (part == whole)
            return true;
        if (!flow || part.Length == 0 || whole.Length == 0)
            return false;
        _ = IsoTime.TryParse(part, out var of);
        _ = IsoTime.TryParse(whole, out var at);
        return of.End <= at.Start;
    }
}
