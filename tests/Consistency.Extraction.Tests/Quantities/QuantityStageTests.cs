using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Extraction.Tests.Quantities;

public sealed class QuantityStageTests
{
    private static readonly Model.Packs.UnitTable s_units = new RulePackCatalog().Compile(["default"]).Units;

    [Theory]
    [InlineData("The port holds 40,000 crates.", "40000")]
    [InlineData("It cost 7.8 million.", "7800000")]
    [InlineData("They spent $4.5bn and €30m.", "4500000000 USD|30000000 EUR")]
    [InlineData("About 2.5m people came, 3k by boat.", "~2500000|3000")]
    [InlineData("Six million saw it; twenty-one left.", "6000000|21")]
    [InlineData("It took two and a half hours.", "2.5 hour")]
    [InlineData("Half a million crates and a dozen boats", "500000|12")]
    [InlineData("a hundred and five boats", "105")]
    [InlineData("Two-thirds of the crew and 1 1/2 litres", "0.6667|1.5 litre")]
    [InlineData("1½ km away", "1.5 km")]
    [InlineData("5 feet 6 inches tall", "5.5 foot")]
    [InlineData("a 45-year-old captain, a baby ten months old", "45 year|10 month")]
    [InlineData("40\u00A0000 crates, 40 000 boxes", "40000|40000")]
    [InlineData("It fell to -5 m.", "-5 m")]
    [InlineData("The play was given 4.9/10 and 58 out of 100 .", "0.49|0.58")]
    [InlineData("9 out of 10 villages", "9|10")]
    [InlineData("twenty-three fifths", "4.6")]
    [InlineData("twenty - five crates, five - eighths of them", "25|0.625")]
    public void Numbers(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("three quarters of a million crates", "750000")]
    [InlineData("It shrank by a third and rose a fifth in May.", "down 0.3333|up 0.2")]
    [InlineData("a twenty-fifth, two and fifty-four hundredths", "0.04|2.54")]
    [InlineData("a hundred thousandths of it", "0.1")]
    [InlineData("a third person and a fifth wheel", "")]
    [InlineData("One in five drivers fled.", "0.2")]
    [InlineData("1 out of 4 crews stayed.", "0.25")]
    [InlineData("She won 1 in five days.", "1|5 day")]
    [InlineData("The share is 1 over 8.", "0.125")]
    [InlineData("two over three hours", "2|>3 hour")]
    [InlineData("half a kilo of salt", "0.5 kg")]
    [InlineData("a year and a half, two miles and a half", "1.5 year|2.5 mile")]
    public void Shares(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("4 thousand 3 hundred crates", "4300")]
    [InlineData("7 hundred and 21 crates", "721")]
    [InlineData("3 million and a half crates", "3500000")]
    [InlineData("2 million and 40 boats", "2000000|40")]
    [InlineData("hundred thousand crates", "100000")]
    [InlineData("1 234 567 crates", "1234567")]
    [InlineData("rows 12 345 to 350", "12|345..350")]
    [InlineData("2.5e3 grains, 6.2x10^4 more, 1.5 × 10^3 and 2^8", "2500|62000|1500|256")]
    [InlineData("five point seventy-one", "5.71")]
    [InlineData("The thirty-sixth ship and the twenty-first", "")]
    public void Large_and_small_numbers(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("usd$ 15 and c $ 20", "15 USD|20 CAD")]
    [InlineData("he gave us $15 and a $ 20 note", "15 USD|20 USD")]
    [InlineData("75 USD million and 30 MUSD", "75000000 USD|30000000 USD")]
    [InlineData("15 dollars 50, thirteen dollars and forty-five.", "15.5 USD|13.45 USD")]
    [InlineData("15 dollars and 50 cigars", "15 USD|50")]
    [InlineData("250 million Dutch guilders, 40 pesetas", "250000000 NLG|40 ESP")]
    [InlineData("The 12 cup finals and 3 try lines", "12|3")]
    public void Money(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("30 °C, 70 degrees Fahrenheit, turned 90 degrees", "30 °C|70 °F|90 degree")]
    [InlineData("a load of 20 (kg), 5 ft 2 in tall", "20 kg|5.1667 foot")]
    [InlineData("a patient, 87 yo", "87 year")]
    public void Measures(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("No one was killed.", "0")]
    [InlineData("Nobody has been arrested; nobody died.", "0|0")]
    [InlineData("No one knows how many were killed. Nobody was there.", "")]
    public void Nobody_is_nought_where_something_happened_to_nobody(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("They did not use more than 40 litres.", "<=40 litre")]
    [InlineData("It had not only more than 40 crates but 12 boats.", ">40|12")]
    [InlineData("just under 300 miles (480 km) away", "<300 mile|<480 km")]
    [InlineData("Averaged over 9 reviews, it is spread over 12 pages.", "9|12")]
    [InlineData("The fire spread over 9 hectares; she averaged over 20 points.", ">9 hectare|>20")]
    public void BoundsOfOthers(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("between 20 and 30,000 crates", "20000..30000")]
    [InlineData("20 to 30 boats", "20..30")]
    [InlineData("20-30% of it", "20..30 %")]
    [InlineData("15–30 million people", "15000000..30000000")]
    [InlineData("from $5 to $9", "5..9 USD")]
    [InlineData("15 to 2,000 boats", "15..2000")]
    [InlineData("three or four boats", "3..4")]
    [InlineData("Dozens came, tens of thousands stayed.", "24..99|10000..100000")]
    [InlineData("The reform leads its rival 41 percent to 52 percent", "41 %|52 %")]
    [InlineData("larger than 10 and smaller than 20", "10..20")]
    [InlineData("at most 90 and at least 20 crates", "20..90")]
    [InlineData("more than 40 and less than 10", ">40|<10")]
    [InlineData("more than half and fewer than 50", ">0.5|<50")]
    [InlineData("no fewer than 5 boats, at most ten crews", ">=5|<=10")]
    [InlineData("above a quarter and below a half", "0.25..0.5")]
    public void Ranges(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("at least 40,000 crates", ">=40000")]
    [InlineData("well over 300 boats", ">300")]
    [InlineData("as many as 12 boats, no more than 20 crews", "<=12|<=20")]
    [InlineData("fewer than 50 boats, just under 30 crews", "<50|<30")]
    [InlineData("nearly 300 boats, some 20 crews, 40 or so crates", "~300|~20|~40")]
    [InlineData("500 or more crates, 30-plus boats, 20+ crews", ">=500|>=30|>=20")]
    [InlineData("at least some 300 boats", ">=300")]
    [InlineData("about 500 or more crates", ">=500")]
    [InlineData("The sum is equal to 50. It was equal to or less than 30, more than 40 or equal to that.", "50|<=30|>=40")]
    public void Bounds(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Prices rose 5%.", "up 5 %")]
    [InlineData("The count fell by 200.", "down 200")]
    [InlineData("It was up 3 percent, an increase of 4 tonnes.", "up 3 %|up 4 tonne")]
    [InlineData("It rose to 40 tonnes.", "40 tonne")]
    [InlineData("It rose by 5 tonnes to 40 tonnes.", "up 5 tonne|40 tonne")]
    [InlineData("It fell from 9 to 5.", "down 5..9")]
    [InlineData("The fleet lost 40 boats; shares lost 4%.", "40|down 4 %")]
    public void Trends(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("The 3rd boat and the F-16 flew on February 24, 2022, at 10:30.")]
    [InlineData("Call 555-0134 or 202-555-0172.")]
    [InlineData("See section 4.2, page 12 and No. 5.")]
    [InlineData("Quill beat Marrow 3-1, a 2-0 win.")]
    [InlineData("No one saw the Harbour 737 in 2019.")]
    [InlineData("This one is old, and one may wonder.")]
    [InlineData("The mid-1990s and route 66.")]
    [InlineData("It weighs XY21,700 or so.")]
    public void What_counts_nothing_is_left_alone(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Up to 40,000 coastal villagers were moved.", "Up to 40,000", "40,000", "coastal villagers")]
    [InlineData("Some 300 of the houses burned.", "Some 300", "300", "houses")]
    [InlineData("They ate 5 tonnes of wheat.", "5 tonnes", "5 tonnes", "wheat")]
    [InlineData("A US$4.5bn deal was signed.", "US$4.5bn", "US$4.5bn", "deal")]
    public void Spans(string text, string whole, string amount, string counted)
    {
        var document = DocumentReader.Read(text);

        var found = Assert.Single(QuantityStage.Find(document, s_units, []));

        Assert.Equal(whole, document.Slice(found.FirstToken, found.EndToken));
        Assert.Equal(amount, document.Slice(found.FirstAmount, found.EndAmount));
        Assert.Equal(counted, document.Slice(found.FirstCounted, found.EndCounted));
    }

    [Theory]
    [InlineData("one and ", 30_000)]
    [InlineData("hundred thousand ", 30_000)]
    [InlineData("9", 200_000)]
    [InlineData("1-", 60_000)]
    [InlineData("up to ", 40_000)]
    [InlineData("$ ", 60_000)]
    [InlineData("1/2 ", 40_000)]
    [InlineData("5 feet and ", 30_000)]
    [InlineData("million ", 40_000)]
    public void Mentions_never_overlap(string part, int times)
    {
        var document = DocumentReader.Read(string.Concat(Enumerable.Repeat(part, times)));

        var found = QuantityStage.Find(document, s_units, TimeStage.Find(document, null));

        Assert.All(found.Zip(found.Skip(1)), p => Assert.True(p.First.EndToken <= p.Second.FirstToken));
    }

    private static string Read(string text)
    {
        var document = DocumentReader.Read(text);
        return string.Join('|', QuantityStage.Find(document, s_units, TimeStage.Find(document, null)).Select(q => Write(q.Quantity)));
    }

    private static string Write(Quantity quantity)
    {
        var trend = quantity.Trend == Trend.Unspecified ? "" : quantity.Trend == Trend.Up ? "up " : "down ";
        var bound = quantity.Bound switch
        {
            Bound.About => "~",
            Bound.AtLeast => ">=",
            Bound.MoreThan => ">",
            Bound.AtMost => "<=",
            Bound.LessThan => "<",
            _ => "",
        };
        var upper = quantity.Upper is { } end ? ".." + Figure(end) : "";
        return $"{trend}{bound}{Figure(quantity.Value)}{upper}{(quantity.Unit.Length > 0 ? " " : "")}{quantity.Unit}";
    }

    private static string Figure(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
