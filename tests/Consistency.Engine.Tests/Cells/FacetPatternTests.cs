using Consistency.Engine.Cells;
using Consistency.Model;

namespace Consistency.Engine.Tests.Cells;

public sealed class FacetPatternTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("2031", "", "2031")]
    [InlineData("", "2031", "2031")]
    [InlineData("2031", "2031", "2031")]
    [InlineData("2031", "2032", null)]
    public void A_relation_holds_at_the_one_date_that_its_ends_state(string part, string whole, string? date)
    {
        Assert.Equal(date, new PatternRelation(RelationKind.PartOf, At(part), At(whole)).AsOf);
        Assert.Equal(date, FacetPattern.CommonDate([At(""), At(part), At(whole)]));
    }

    private static FacetPattern At(string asOf) => new("", "", QualifierList.None, "", "", "", asOf);
}
