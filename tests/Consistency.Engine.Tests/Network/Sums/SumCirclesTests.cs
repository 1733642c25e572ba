using Consistency.Engine.Network.Sums;

namespace Consistency.Engine.Tests.Network.Sums;

/// <summary>The wholes of the sums that lie on a circle or between two, of relations that <see cref="SumNotation"/> writes.</summary>
public sealed class SumCirclesTests
{
    [Theory]
    [InlineData("w=a+b", "")]
    [InlineData("w=a+b v=w+c u=v+d", "")]
    [InlineData("w=a+b v=a+c", "")]
    [InlineData("w=a+b v=a+b", "v w")]
    [InlineData("w=a+b w=c+d", "")]
    [InlineData("w=a+b v=b+c u=a+c", "u v w")]
    [InlineData("w=a+b a=x+y b=x+z", "a b w")]
    [InlineData("w=a+b v=w+c u=v+w", "u v")]
    public void A_sum_that_shares_two_of_its_places_with_others_that_hang_together_is_on_a_circle(string relations, string wholes) => Assert.Equal(wholes, Circular(relations));

    [Theory]
    [InlineData("v=a+b w=a+b u=w+c", "v w")]
    [InlineData("v=a+b w=a+b u=w+c t=u+d s=t+e", "v w")]
    [InlineData("s=t+e t=u+d u=w+c v=a+b w=a+b", "v w")]
    [InlineData("v=a+b w=a+b u=w+c+s s=k+l t=k+l", "s t u v w")]
    public void What_hangs_on_a_circle_is_not_on_it_and_what_is_between_two_is(string relations, string wholes) => Assert.Equal(wholes, Circular(relations));

    [Theory]
    [InlineData("w=a+b v=c+d a<c", "")]
    [InlineData("w=a+b v=c+d a<c b<d", "v w")]
    [InlineData("w=a+b v=c+d a<c w<v", "v w")]
    [InlineData("w=a+b a<h b<h", "w")]
    [InlineData("w=a+b a<w", "")]
    public void Parts_tie_places_to_each_other_but_for_those_of_the_sum_itself(string relations, string wholes) => Assert.Equal(wholes, Circular(relations));

    [Fact]
    public void Of_what_may_be_below_zero_a_part_is_tied_to_the_whole_by_the_sum_and_by_being_a_part() => Assert.Equal("w", Circular("w=a+b a<w", "price"));

    private static string Circular(string relations, string property = "hurt")
    {
        var places = relations.Where(char.IsAsciiLetter).Distinct();
        var network = new SumNetwork(SumNotation.Set(relations, string.Join(' ', places.Select(p => $"{p}=1")), property));

        return string.Join(' ', SumCircles.Of(network, OrderEdges.Of(network)).Select(s => network.FacetsOf(s.Whole).Place).Order(StringComparer.Ordinal));
    }
}
