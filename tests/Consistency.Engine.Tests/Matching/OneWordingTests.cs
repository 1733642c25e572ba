using System.Globalization;
using Consistency.Engine.Matching;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Matching;

/// <summary>Numbers of one wording as “r1=7”: in the text r1; with “d” after it where it is of a date, with “f” where it is a figure, with “m” where it has a unit.</summary>
public sealed class OneWordingTests
{
    [Theory]
    [InlineData("r1=7 r2=8", true)]
    [InlineData("r1=7", false)]
    [InlineData("r1=7 r2=7", false)]
    [InlineData("r1=7 r1=7 r2=8", true)]
    [InlineData("r1=7 r1=8", false)]
    [InlineData("r1=7 r1=8 r2=8", false)]
    [InlineData("r1=7f r2=8f", false)]
    [InlineData("r1=7d r2=8d", false)]
    [InlineData("r1=7d r2=8f", true)]
    [InlineData("r1=7f r2=8", true)]
    [InlineData("r1=7d r2=7f", false)]
    [InlineData("r1=7 r2=8m", false)]
    public void Different_numbers_of_several_texts_are_compared_where_nothing_else_compares_them(string numbers, bool compared)
    {
        var claims = numbers.Split(' ').Select(ClaimOf).ToList();

        Assert.Equal(compared ? claims : [], OneWording.Of(claims));
    }

    [Fact]
    public void Each_wording_is_by_itself() =>
        Assert.Equal(["r1=7", "r2=8"], OneWording.Of([ClaimOf("r1=7"), ClaimOf("r2=8"), ClaimOf("r1=9") with { Subject = new Subject("at … Hill Lane") }]).Select(c => c.Id));

    private static Claim ClaimOf(string text)
    {
        var number = text.Split('=');
        var context = text[^1] switch
        {
            'd' => FigureContext.InDate,
            'f' => FigureContext.Bare with { Kind = "" },
            _ => FigureContext.Bare,
        };
        var claim = Sample.Count(text, 0, source: number[0], subject: "at … Mill Lane");
        return claim with
        {
            Value = new ClaimValue.OfQuantity(new Quantity(double.Parse(number[1].TrimEnd('d', 'f', 'm'), CultureInfo.InvariantCulture), Unit: text[^1] is 'm' ? "m" : "")),
            Evidence = new Evidence(number[0], 0, 4, "text"),
            Context = context,
        };
    }
}
