using Consistency.Engine.Copies;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Copies;

public sealed class CreditedStatementsTests
{
    private const string Words = "seventeen people were hurt when the old pier gave way";

    [Fact]
    public void What_is_given_once_is_no_statement()
    {
        Assert.Empty(Of(By("a", Words)));
        Assert.Empty(Of(By("a", Words), By("b", Words) with { Value = new ClaimValue.OfQuantity(new Quantity(18)) }));
        Assert.Equal("a b", Assert.Single(Of(By("a", Words), By("b", Words))));
    }

    private static IEnumerable<string> Of(params Claim[] claims) =>
        CreditedStatements.Of(Sample.Set(claims)).Select(s => string.Join(' ', s.Claims.Select(c => c.Claim.Id).Order(StringComparer.Ordinal)));

    private static Claim By(string id, string words) => Sample.Count(id, 17, speaker: "Ana Reis") with { Evidence = new Evidence("r", 0, words.Length, words) };
}
