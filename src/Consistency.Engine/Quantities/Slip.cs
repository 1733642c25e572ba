using Consistency.Engine.Normalization;
using Consistency.Model.Packs;

namespace Consistency.Engine.Quantities;

/// <summary>Two claims whose numbers are apart by a factor that a slip makes: a thousand, a million, or one unit for another.</summary>
/// <param name="Times">What the smaller number has to be multiplied by, above 1.</param>
/// <param name="Reason">For a person.</param>
internal sealed record Slip(NormalClaim Small, NormalClaim Large, decimal Times, string Reason)
{
    // Numbers that are apart by the factor only within their rounding, and not nearly by itself, are more often just different.
    private const double CleanWithin = 0.01;

    // Units that are closer to each other (yards and metres) cannot be told from a plain difference.
    private const decimal SmallestTimes = 1.5m;

    private const double LargestTimes = 1e12;

    // Well below a thousand, as the numbers beside the two of a slip may lie nearer to each other.
    private const double SmallestPower = 30;

    // A single digit followed by noughts is another one's thousandfold by chance too often.
    private const double SmallestCount = 10;

    private static readonly (decimal Times, string Name)[] Powers = [(1_000, "a thousand"), (1_000_000, "a million")];

    /// <summary>The slips that the two numbers by themselves may be, the simplest first.</summary>
    public static IEnumerable<Slip> Between(NormalClaim small, NormalClaim large, UnitTable units) =>
        Candidates(small, large, units).Where(s => s.Times >= SmallestTimes && s.IsClean());

    /// <summary>Whether two numbers that clash are far enough apart for a slip, so that nearly all conflicts need no closer look.</summary>
    /// <param name="counts">Whether they count something, so that no unit can have been taken for another.</param>
    public static bool MayExplain(double lowFloor, double highCeiling, bool counts) =>
        lowFloor <= 0 || lowFloor * (counts ? SmallestPower : (double)SmallestTimes) <= highCeiling;

    /// <summary>What the smaller side says as it would be without the slip.</summary>
    public Interval Mend(Interval interval) => interval with { Lower = Scale(interval.Lower), Upper = Scale(interval.Upper) };

    private static IEnumerable<Slip> Candidates(NormalClaim small, NormalClaim large, UnitTable units)
    {
        var (number, other) = (small.Quantity!, large.Quantity!);
        if (Math.Abs(number.Value) >= SmallestCount || number.Value != Math.Truncate(number.Value))
        {
            foreach (var (times, name) in Powers)
                yield return new Slip(small, large, times, $"{NumberText.Of(other)} is {name} times {NumberText.Of(number)}.");
        }

        var (of, otherOf) = (UnitOf(small, units), UnitOf(large, units));
        foreach (var unit in units.OfDimension(of.Dimension))
        {
            yield return new Slip(small, large, Ratio(unit, of), $"With {unit.Name} in the place of {of.Name}, {NumberText.Of(number)} agrees with {NumberText.Of(other)}.");
            yield return new Slip(small, large, Ratio(otherOf, unit), $"With {unit.Name} in the place of {otherOf.Name}, {NumberText.Of(other)} agrees with {NumberText.Of(number)}.");
        }
    }

    /// <summary>How many of one unit make another; 0 where that is beyond any slip.</summary>
    private static decimal Ratio(Unit unit, Unit of) => (double)unit.Factor / (double)of.Factor > LargestTimes ? 0 : unit.Factor / of.Factor;

    private static Unit UnitOf(NormalClaim claim, UnitTable units) =>
        units.TryResolve(claim.Quantity!.Unit.Length > 0 ? claim.Quantity.Unit : claim.Cell.Property.Unit, out var unit) ? unit : Unit.Count;

    private bool IsClean() => IsNear(Small.Figure.Lower, Large.Figure.Lower) && IsNear(Small.Figure.Upper, Large.Figure.Upper);

    private bool IsNear(double small, double large) => small != 0 && Math.Abs((large / Scale(small)) - 1) <= CleanWithin;

    /// <summary>In decimals where they reach, so that ends that are equal on paper are equal here.</summary>
    private double Scale(double value) =>
        Math.Abs(value) * (double)Times < (double)decimal.MaxValue ? (double)((decimal)value * Times) : value * (double)Times;
}
