using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Comparison;

/// <summary>Why what two claims say could hold together even if both were about one thing; nothing where it could not.</summary>
internal static class ValueDifferences
{
    /// <param name="oneThing">Whether both are about one thing, but for what one of them leaves open: names of different things need not be told apart.</param>
    public static Difference? Of(NormalClaim a, NormalClaim b, bool oneThing)
    {
        if (a.Claim.Value!.GetType() != b.Claim.Value!.GetType())
            return null;
        if (a.Denied || b.Denied)
            return OfDenials(a, b);
        return a.Claim.Value is ClaimValue.OfQuantity or ClaimValue.OfTime ? OfIntervals(a, b, oneThing) : OfNames(a, b, oneThing);
    }

    /// <summary>What the second would have to say to clash with the first, as what follows "if"; empty where there is no telling.</summary>
    public static string Needed(NormalClaim a, NormalClaim b)
    {
        if (a.Denied != b.Denied)
            return $"the {(a.Denied ? "second" : "first")} said just what the other denies: “{Wording.Value(a.Denied ? a : b)}”";
        if (a.Denied)
            return "one of them asserted what the other denies";
        return a.Claim.Value switch
        {
            ClaimValue.OfQuantity when a.Reading.Strict is var read && read.Lower.Equals(read.Upper) => "the second gave another number",
            ClaimValue.OfQuantity when Outside(ReadingText.InUnit(a.Reading.Strict, a.Unit), a.Quantity!.Unit) is { Length: > 0 } ends => $"the second, as it is read, lay wholly {ends}",
            ClaimValue.OfTime { Time: var time } => $"the second lay wholly outside “{Wording.Time(time)}”",
            ClaimValue.OfTruth => "one of them denied it",
            ClaimValue.OfEntity when a.Cell.Property.Offices => "nobody could hold the two offices at one time",
            _ => "",
        };
    }

    private static Difference? OfIntervals(NormalClaim a, NormalClaim b, bool oneThing)
    {
        var (first, second) = (a.Reading.Strict, b.Reading.Strict);
        if (!first.Overlaps(second))
            return null;
        if (string.Equals(Wording.Value(a), Wording.Value(b), StringComparison.Ordinal))
            return Agreement(a, oneThing);
        var common = first == second ? "They mean the same."
            : Within(second, first) ? Room(a, b)
            : Within(first, second) ? Room(b, a)
            : a.Quantity is not null ? $"Both hold for {ReadingText.Of(ReadingText.InUnit(first.Intersect(second), a.Unit), a.Quantity.Unit)}."
            : "They have days or hours in common.";
        return new Difference(DifferenceKind.Reading, string.Join(' ', Readings(a).Concat(Readings(b)).Append(common)));
    }

    private static IEnumerable<string> Readings(NormalClaim claim)
    {
        if (claim.Quantity is { Bound: Bound.Exact or Bound.About or Bound.Range } quantity && ReadingText.IsWorthSaying(quantity, claim.Unit, claim.Reading.Strict))
            yield return ReadingText.Of(quantity, claim.Unit, claim.Reading.Strict, strict: true);
    }

    private static string Room(NormalClaim wide, NormalClaim narrow) =>
        wide.Quantity?.Bound is Bound.AtLeast or Bound.MoreThan or Bound.AtMost or Bound.LessThan
            ? $"“{Wording.Value(wide)}” leaves room for “{Wording.Value(narrow)}”."
            : $"“{Wording.Value(narrow)}” lies within “{Wording.Value(wide)}”.";

    private static bool Within(Interval inner, Interval outer) => inner.Floor >= outer.Floor && inner.Ceiling <= outer.Ceiling;

    private static Difference? OfNames(NormalClaim a, NormalClaim b, bool oneThing)
    {
        if (string.Equals(a.ValueKey, b.ValueKey, StringComparison.Ordinal))
            return Agreement(a, oneThing);
        if (!oneThing)
            return null;
        var (first, second) = (Wording.Value(a), Wording.Value(b));
        return new Difference(DifferenceKind.Value, (a.Cell.Property, a.Claim.Value) switch
        {
            ({ Quote: true }, _) => $"“{first}” and “{second}” are not one remark, as far as their words tell.",
            ({ Offices: true }, _) => $"“{first}” and “{second}” can be said of one person: they do not exclude each other at one time.",
            (_, ClaimValue.OfTruth) => "Both can have happened.",
            ({ Scale.Length: 0, SingleValued: false }, ClaimValue.OfStatement) => $"“{first}” and “{second}” are different words; what they mean is not compared.",
            _ => $"“{first}” and “{second}” can both hold.",
        });
    }

    private static Difference? OfDenials(NormalClaim a, NormalClaim b)
    {
        if (a.Denied && b.Denied)
            return SameValue(a, b) ? new Difference(DifferenceKind.Agreement, "Both deny the same.") : new Difference(DifferenceKind.Value, "Both deny, and neither says what holds instead.");
        if (!SameValue(a, b))
            return new Difference(DifferenceKind.Value, $"The {(a.Denied ? "first" : "second")} denies “{Wording.Value(a.Denied ? a : b)}” and does not say what holds instead.");
        return string.Equals(a.Voice, b.Voice, StringComparison.Ordinal) && string.Equals(a.SourceId, b.SourceId, StringComparison.Ordinal)
            ? new Difference(DifferenceKind.Speaker, $"Both are said by {Voices.Name(a)}: who asserts and denies one thing speaks of two, or has changed the account.")
            : null;
    }

    private static bool SameValue(NormalClaim a, NormalClaim b) => a.Claim.Value switch
    {
        ClaimValue.OfQuantity => a.Figure == b.Figure,
        ClaimValue.OfTime => a.Reading.Strict == b.Reading.Strict,
        _ => string.Equals(a.ValueKey, b.ValueKey, StringComparison.Ordinal),
    };

    private static Difference Agreement(NormalClaim claim, bool oneThing) => new(
        DifferenceKind.Agreement,
        (claim.Claim.Value, oneThing) switch
        {
            (ClaimValue.OfTruth, true) => "They say the same.",
            (ClaimValue.OfTruth, false) => "Both say that it happened.",
            (_, true) => $"They say the same: “{Wording.Value(claim)}”.",
            _ => $"Both give “{Wording.Value(claim)}”.",
        });

    private static string Outside(Interval interval, string unit)
    {
        var below = double.IsFinite(interval.Lower) && interval.Lower > 0 ? $"below {NumberText.In(NumberText.Number(interval.Lower), unit)}" : "";
        var above = double.IsFinite(interval.Upper) ? $"above {NumberText.In(NumberText.Number(interval.Upper), unit)}" : "";
        return string.Join(" or ", new[] { below, above }.Where(t => t.Length > 0));
    }
}
