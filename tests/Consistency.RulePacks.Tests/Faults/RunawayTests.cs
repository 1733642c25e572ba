using System.Text;

namespace Consistency.RulePacks.Tests.Faults;

/// <summary>Documents that are meant to make the service run away end soon and with a fault.</summary>
public class RunawayTests
{
    [Fact]
    public void A_large_document_is_refused() =>
        Assert.Contains("larger than 1048576 bytes", Catalog.OneFault("# " + new string('é', 1 << 19)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void A_deep_document_is_refused(string opening)
    {
        var deep = new StringBuilder().Insert(0, opening, 200_000 / opening.Length).ToString();
        Assert.Contains("deeper than 32 levels", Catalog.OneFault(deep).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_many_entries_is_refused() =>
        Assert.Contains("more than 200000 entries", Catalog.OneFault("subjects: {a: {forms: [" + string.Concat(Enumerable.Repeat("b,", 210_000)) + "]}}").Message, StringComparison.Ordinal);

    [Fact]
    public void Aliases_that_multiply_are_refused()
    {
        var document = "a: &a [x, x]\n" + string.Concat("bcdefghij".Select(c => $"{c}: &{c} [*{(char)(c - 1)}, *{(char)(c - 1)}]\n"));
        Assert.Contains(Catalog.Faults(document), f => f.Message.Contains("aliases", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chain_of_part_of_is_refused_where_it_grows_long()
    {
        var chain = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"  n{i}: {{parts: [n{i + 1}]}}\n"));
        Assert.All(Catalog.Faults("places:\n" + chain), f => Assert.True(f.Message.Contains("more than 32 others", StringComparison.Ordinal) || f.Line == 0));
    }

    [Fact]
    public void Only_the_first_hundred_faults_are_told()
    {
        var faults = Catalog.Faults("places: {a: {part_of: [" + string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"x{i}")) + "]}}");
        Assert.Equal(101, faults.Count);
        Assert.Contains("more faults than are shown", faults[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("places: {\"\\UFFFFFFFF\": {}}")]
    [InlineData("places: {\"\\uD800\": {}}")]
    [InlineData("places: {\0: {}}")]
    [InlineData("%YAML 9.9\n---\nplaces: {}")]
    [InlineData("places: |9\n x")]
    [InlineData("\t\t: x")]
    [InlineData("<<: *nothing")]
    [InlineData("places: {'")]
    [InlineData("@")]
    [InlineData("*")]
    [InlineData("&")]
    public void Malformed_text_is_a_fault(string document) => Assert.NotEmpty(Catalog.Faults(document));

    /// <summary>Seeded mutations of a good document: each compiles or has faults, and nothing else happens.</summary>
    [Fact]
    public void Mutated_documents_compile_or_have_faults()
    {
        const string good = "name: x\nextends: [units]\nproperties:\n  berths: {value: quantity, kind: stock, unit: km, forms: [\"moor\\u0069ngs\"]}\nsubjects: {dockers: {forms: [docker]}}\nreadings: {about_share: 0.1}\n";
        const string alphabet = "{}[],:-?&*!|>'\"%@`#\\ \n\tuUx0a9~<.é\0";
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder(good);
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0)
                    text.Remove(at, 1);
                else
                    text.Insert(at, alphabet[random.Next(alphabet.Length)]);
            }

            var thrown = Record.Exception(() => Catalog.Shipped.Compile([], text.ToString()));
            Assert.True(thrown is null or InvalidRulePackException, $"{thrown}\n{text}");
        }
    }
}
