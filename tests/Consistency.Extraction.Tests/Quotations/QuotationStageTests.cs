using Consistency.Extraction.Quotations;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Tests.Quotations;

public sealed class QuotationStageTests
{
    [Theory]
    [InlineData("\"We left,\" she said.", "\"We left,\"")]
    [InlineData("“We left,” she said.", "“We left,”")]
    [InlineData("''We left,'' she said.", "''We left,''")]
    [InlineData("‘We left,’ she said.", "‘We left,’")]
    [InlineData("'We left', she said.", "'We left'")]
    [InlineData("«We left», she said.", "«We left»")]
    [InlineData("„We left“, she said.", "„We left“")]
    [InlineData("The “road” is a path.", "“road”")]
    [InlineData("\"It is open \"said he.", "\"It is open \"")]
    public void Reads_every_kind_of_mark(string text, string quotation) => Assert.Equal([quotation], Read.Quotations(text));

    [Theory]
    [InlineData("The workers' rights and the mayor's plan don't fit.")]
    [InlineData("He is 5'10\" tall.")]
    [InlineData("Back in the '90s it was 'ard.")]
    public void Takes_apostrophes_and_primes_for_no_quotation(string text) => Assert.Empty(Read.Quotations(text));

    [Fact]
    public void Finds_a_quotation_in_a_quotation()
    {
        var document = DocumentReader.Read("“He told me ‘run’ and I ran,” she said.");
        Assert.Equal([false, true], QuotationStage.Find(document).Select(q => q.Nested));
    }

    [Fact]
    public void Ends_an_unclosed_quotation_with_its_paragraph_and_goes_on_in_the_next()
    {
        var document = DocumentReader.Read("“It began at noon.\n\n“It ended at night,” she said.\n\nNobody else spoke.");
        var found = QuotationStage.Find(document);
        Assert.Equal([(false, false), (true, true)], found.Select(q => (q.Closed, q.Continues)));
        Assert.Equal("“It began at noon.", document.Slice(found[0].FirstToken, found[0].EndToken));
    }

    [Theory]
    [InlineData("“", 1_000_000)]
    [InlineData("\"", 1_000_000)]
    [InlineData("“a ‘", 1_000)]
    public void Survives_endless_marks(string marks, int times) =>
        Assert.NotNull(Read.Quotations(string.Concat(Enumerable.Repeat(marks, times))));
}
