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
        var claim = Assert.Single(Read("id,paper,who,of,what,from,to,at\na1,gazette,Ana Reis,people,injured,17,29.5,\"Marrow Bay, north\"\n"));

        Assert.Equal("a1", claim.Id);
        Assert.Equal("gazette", claim.Source.Id);
        Assert.Equal(["Ana Reis"], claim.Speakers);
        Assert.Equal(("people", "injured", "Marrow Bay, north"), (claim.Subject.Name, claim.Property, claim.Scope.Place));
        Assert.Equal(new ClaimValue.OfQuantity(new Quantity(17, 29.5, Bound.Range)), claim.Value);
    }

    [Theory]
    [InlineData("17", "1e308", Bound.AtLeast, 17)]
    [InlineData("17", "", Bound.AtLeast, 17)]
    [InlineData("-1e308", "29", Bound.AtMost, 29)]
    [InlineData("", "29", Bound.AtMost, 29)]
    public void An_end_that_is_open_leaves_a_bound(string from, string to, Bound bound, double number) => Assert.Equal(
        new ClaimValue.OfQuantity(new Quantity(number, Bound: bound)),
        Assert.Single(Read($"id,paper,who,of,what,from,to,at\na,gazette,,people,injured,{from},{to},\n")).Value);

    [Fact]
    public void Without_a_high_column_numbers_are_bare_and_without_an_id_claims_are_named_by_their_rows()
    {
        File.WriteAllText(_path, "of,what,n\npeople,injured,17\npeople,injured,29\n");
        var table = ClaimTableReader.Read(_path, new TableFormat { Subject = "of", Property = "what", Low = "n" }, SamplePack.Pack);

        Assert.Equal(["c1", "c2"], table.Select(c => c.Id));
        Assert.Equal([17, 29], table.Select(c => ((ClaimValue.OfQuantity)c.Value!).Quantity.Value));
        Assert.All(table, c => Assert.Empty(c.Speakers));
        Assert.Single(table.Topics);
    }

    [Theory]
    [InlineData("id,paper,who,of,what,from,at\n", "\"to\"")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,injured,17,29,\nb,g,,people,injured,many,29,\n", "\"many\"")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,injured,17,29,\nb,g,,people,injured,many,29,\n", "Line 3")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,injured,29,17,\n", "above its high end")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,injured,,,\n", "says nothing")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,injured,NaN,29,\n", "\"NaN\" is no number")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,tide,-2,1,\nb,g,,people,injured,-2,1,\n", "Line 3, column 6: The property counts something")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,injured,1,2,\nb,g,,people,injurd,1,2,\n", "Line 3, column 5: The rule pack has no property \"injurd\". Did you mean \"injured\"?")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,office,1,2,\n", "Line 2, column 6: The property \"office\" takes")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,, ,injured,1,2,\n", "Line 2, column 4: The claim has no subject")]
    [InlineData("id,paper,who,of,what,from,to,at\na,g,,people,injured,1,2\n", "Line 2: The row has 7 fields")]
    public void A_fault_names_its_place(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_large_table_is_the_same_whether_it_is_read_side_by_side_or_in_one()
    {
        // Quotes keep it in one.
        var plain = Large();
        var (sideBySide, inOne) = (Read(plain), Read(plain.Replace(",tide,", ",\"tide\",", StringComparison.Ordinal)));

        Assert.True(plain.Length > 8_000_000);
        Assert.Equal(inOne.Count, sideBySide.Count);
        Assert.Equal(inOne.Topics, sideBySide.Topics);
        Assert.Equal(inOne.Sources, sideBySide.Sources);
        Assert.Equal(inOne.Chains.Select(c => string.Concat(c)), sideBySide.Chains.Select(c => string.Concat(c)));
        Assert.True(inOne.TopicOf.SequenceEqual(sideBySide.TopicOf) && inOne.SourceOf.SequenceEqual(sideBySide.SourceOf) && inOne.ChainOf.SequenceEqual(sideBySide.ChainOf));
        Assert.All(Enumerable.Range(0, inOne.Count), row => Assert.Equal((inOne.IdOf(row), inOne.QuantityOf(row)), (sideBySide.IdOf(row), sideBySide.QuantityOf(row))));
    }

    [Fact]
    public void A_fault_far_into_a_large_table_names_its_line()
    {
        var lines = Large().Split('\n');
        lines[^3] = "x,g,,people,tide,many,29,";

        Assert.Contains($"Line {lines.Length - 2}, column 6: \"many\"", Assert.Throws<FormatException>(() => Read(string.Join('\n', lines))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_a_large_table_can_be_cancelled()
    {
        File.WriteAllText(_path, Large());

        Assert.ThrowsAny<OperationCanceledException>(() => ClaimTableReader.Read(_path, Bands, SamplePack.Pack, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Names_of_every_length_and_script_are_told_apart()
    {
        // Of one letter, of which only the length differs; with one that differs at either end; and not of ASCII.
        var names = Enumerable.Range(1, 40).SelectMany(n => new[] { new string('a', n), 'b' + new string('a', n), new string('a', n) + 'b', new string('é', n) }).ToList();
        var table = Read($"id,paper,who,of,what,from,to,at\n{string.Concat(names.Concat(names).Select(n => $",{n},,people,injured,17,29,\n"))}");

        Assert.Equal(names, table.Sources.Select(s => s.Id));
        Assert.Equal(names.Concat(names), table.Select(c => c.Source.Id));
    }

    [Theory]
    [InlineData("007")]
    [InlineData("-0")]
    [InlineData("-17")]
    [InlineData("+17")]
    [InlineData(" 17")]
    [InlineData("17.25")]
    [InlineData("1.7e3")]
    [InlineData("999999999999999")]
    [InlineData("12345678901234567890")]
    public void A_number_is_what_it_is_elsewhere(string number)
    {
        var read = Assert.Single(Read($"id,paper,who,of,what,from,to,at\na,g,,people,tide,{number},,\n")).Value;

        var value = Assert.IsType<ClaimValue.OfQuantity>(read).Quantity.Value;
        Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(value));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("1-7")]
    [InlineData("--17")]
    public void What_only_looks_like_a_number_is_a_fault(string number) =>
        Assert.Contains($"\"{number}\" is no number", Assert.Throws<FormatException>(() => Read($"id,paper,who,of,what,from,to,at\na,g,,people,tide,{number},,\n")).Message, StringComparison.Ordinal);

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

    private static string Large()
    {
        var text = new System.Text.StringBuilder("id,paper,who,of,what,from,to,at\n");
        for (var row = 1; row <= 200_000; row++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(row % 3 == 0 ? "" : $"k{row}")},paper {row / 50},{(row % 2 == 0 ? "" : $"Speaker {row % 700}")},boats {row % 999},tide,{row},{row + 1},quay {row % 5}\n");
        return text.ToString();
    }

    private ClaimTable Read(string text)
    {
        File.WriteAllText(_path, text);
        return ClaimTableReader.Read(_path, Bands, SamplePack.Pack);
    }
}
