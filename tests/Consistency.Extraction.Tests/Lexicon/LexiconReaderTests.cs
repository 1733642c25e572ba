using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Tests.Lexicon;

public sealed class LexiconReaderTests
{
    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("'nowhere.yaml'", Assert.Throws<InvalidOperationException>(() => LexiconReader.Read("nowhere")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_section_is_named() =>
        Assert.Contains("'nothing'", Assert.Throws<InvalidOperationException>(() => LexiconReader.Read("tokens").List("nothing")).Message, StringComparison.Ordinal);

    [Fact]
    public void Words_are_as_written() => Assert.Contains("No", LexiconReader.Read("sentences").List("before-figures"));
}
