using Consistency.Engine.Normalization;

namespace Consistency.Engine.Tests.Normalization;

public sealed class AccentsTests
{
    /// <summary>One of each row of the table.</summary>
    [Theory]
    [InlineData("àḃçďè ḟĝĥìĵ ķĺḿñò", "abcde fghij klmno")]
    [InlineData("ṕŕśţù ṽŵẋýź", "prstu vwxyz")]
    [InlineData("æœßþ", "aeoessth")]
    [InlineData("ậđıłø", "adilo")]
    public void A_Latin_letter_is_read_without_its_accent(string word, string plain) => Assert.Equal(plain, NameParts.FoldWord(word));

    [Theory]
    [InlineData("a\u0300b\u036f", "ab")]
    [InlineData("a\u02ffb\u0375", "a\u02ffb\u0375")]
    public void A_combining_mark_is_left_out_and_what_stands_next_to_the_marks_is_not(string word, string plain) => Assert.Equal(plain, NameParts.FoldWord(word));
}
