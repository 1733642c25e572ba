using Consistency.Checking.Tables;
using Consistency.Model;

namespace Consistency.Checking.Tests;

public sealed class ClaimTableReaderTests : IDisposable
{
    private static readonly TableFormat Bands = new() { Id = "id", Source = "paper", Speaker = "who", Subject = "of", Property = "what", Low = "from", High = "to", Place = "at" };

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_row_is_a_claim_of_a_range()
    {
        var claim = Assert.Single(Read("id,paper,who,of,what,from,to,at\na1,gazette,Ana Reis,people,killed,17,29.5,\"Marrow Bay, north\"\n"));

        Assert.Equal("a1", claim.Id);
        Assert.Equal("gazette", claim.Source.Id);
        Assert.Equal(["Ana Reis"], claim.Speakers);
        Assert.Equal(("people", "killed", "Marrow Bay, north"), (claim.Subject.Name, claim.Property, claim.Scope.Place));
        Assert.Equal(new ClaimValue.OfQuantity(new Quantity(17, 29.5, Bound.Range)), claim.Value);
    }

    [Theory]
    [InlineData("17", "1e308", Bound.AtLeast, 17)]
    [InlineData("17", "", Bound.AtLeast, 17)]
    [InlineData("-1e308", "29", Bound.AtMost, 29)]
    [InlineData("", "29", Bound.AtMost, 29)]
    public void An_end_that_is_open_leaves_a_bound(string from, string to, Bound bound, double number) => Assert.Equal(
        new ClaimValue.OfQuantity(new Quantity(number, Bound: bound)),
        Assert.Single(Read($"id,paper,who,of,what,from,to,at\na,gazette,,people,killed,{from},{to},\n")).Value);

    [Fact]
    public void Without_a_high_column_numbers_are_bare_and_without_an_id_claims_are_named_by_their_rows()
    {
        File.WriteAllText(_path, "of,what,n\npeople,killed,17\npeople,killed,29\n");
        var table = ClaimTableReader.Read(_path, new TableFormat { Subject = "of", Property = "what", Low = "n" });

        Assert.Equal(["c1", "c2"], table.Select(c => c.Id));
        Assert.Equal([17, 29], table.Select(c => ((ClaimValue.OfQuantity)c.Value!).Quantity.Value));
        Assert.All(table, c => Assert.Empty(c.Speakers));
        Assert.Single(table.Topics);
    }

    [Theory]
    [InlineData("id,paper,who,of,what,from,at\n", "\"to\"")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,killed,17,29,\nb,g,,people,killed,many,29,\n", "\"many\"")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,killed,17,29,\nb,g,,people,killed,many,29,\n", "Line 3")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,killed,29,17,\n", "above its high end")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,killed,,,\n", "says nothing")]
    public void A_fault_names_its_place(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_table_is_checked_as_its_claims_are()
    {
        var table = Read("id,paper,who,of,what,from,to,at\na,gazette,Ana Reis,people,injured,17,19,\nb,post,,people,injured,20,,\nc,radio,Ana Reis,people,tide,17,19,\n");

        var (ofTable, ofClaims) = (Engine.ConsistencyEngine.Check(new(table, [], SamplePack.Pack)), Engine.ConsistencyEngine.Check(new([.. table], [], SamplePack.Pack)));

        Assert.NotEmpty(ofTable.Flags);
        Assert.Equal(ofClaims.Flags, ofTable.Flags);
        Assert.Equal(ofClaims.Inconsistencies.Select(i => i.Summary), ofTable.Inconsistencies.Select(i => i.Summary));
        Assert.Equal(ofTable.Flags.Select(f => (f.RuleId, f.Severity, f.Id)), ofTable.Inconsistencies.Select(i => (i.RuleId, i.Severity, i.Id)));
    }

    private ClaimTable Read(string text)
    {
        File.WriteAllText(_path, text);
        return ClaimTableReader.Read(_path, Bands);
    }
}
