using System.Globalization;
using Consistency.Engine.Network;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Network;

/// <summary>Claims of one thing as “&gt;6” and “&lt;6”, at least and at most, with “?” hedged; of each kind, its floor and its ceiling.</summary>
public sealed class NodeBoundsTests
{
    [Theory]
    [InlineData(">6", ">6 >6")]
    [InlineData(">6 <90", ">6 <90")]
    [InlineData("<90 >6 >9 >7 <80 <85", ">9 <80")]
    [InlineData(">6 >9? <90 <80?", ">6 <90, >9? <80?")]
    [InlineData(">9? >6 >8? <90 <80? >7 <70", ">9? <80?, >7 <70")]
    [InlineData(">6 <90? <80? <70? >5", ">6 >5, <70? <70?")]
    public void Of_the_claims_that_assume_as_much_the_highest_floor_and_the_lowest_ceiling_bound_it_and_of_equal_ones_the_first(string claims, string kinds)
    {
        var set = Sample.Set([.. claims.Split(' ').Select(Claim)]);

        Assert.Equal(kinds, string.Join(", ", new NodeBounds(set, Assert.Single(set.Groups)).Kinds.Select(k => $"{k.Floor.Claim.Id} {k.Ceiling.Claim.Id}")));
    }

    private static Claim Claim(string text) =>
        Sample.Count(text, double.Parse(text[1..].TrimEnd('?'), CultureInfo.InvariantCulture), text[0] == '>' ? Bound.AtLeast : Bound.AtMost)
            with { Certainty = text.EndsWith('?') ? Certainty.Hedged : Certainty.Plain };
}
