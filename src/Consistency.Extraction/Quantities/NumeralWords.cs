using System.Collections.Frozen;
using System.Globalization;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Quantities;

/// <summary>The words that numbers are made of.</summary>
internal static class NumeralWords
{
    private static readonly LexiconFile s_lexicon = LexiconReader.Read("numerals");

    public static FrozenDictionary<string, decimal> Ones { get; } = s_lexicon.Numbers("ones");

    public static FrozenDictionary<string, decimal> Tens { get; } = s_lexicon.Numbers("tens");

    public static FrozenDictionary<string, decimal> Scales { get; } = s_lexicon.Numbers("scales");

    public static FrozenDictionary<string, decimal> ShortScales { get; } = s_lexicon.Numbers("short-scales");

    public static FrozenSet<string> PlainShortScales { get; } = s_lexicon.Set("plain-short-scales");

    public static FrozenSet<string> AfterMetres { get; } = s_lexicon.Set("after-metres");

    public static FrozenSet<string> BeforeHalves { get; } = s_lexicon.Set("before-halves");

    public static FrozenDictionary<string, decimal> Denominators { get; } = s_lexicon.Numbers("denominators");

    /// <summary>"Fifth" of "twenty-fifth".</summary>
    public static FrozenDictionary<string, decimal> DenominatorEnds { get; } = s_lexicon.Numbers("denominator-ends");

    public static FrozenSet<string> BeforeShares { get; } = s_lexicon.Set("before-shares");

    public static FrozenDictionary<string, decimal> DigitDenominators { get; } = s_lexicon.Numbers("digit-denominators");

    /// <summary>What marks are given out of: "4.9/10", "58 out of 100".</summary>
    public static FrozenDictionary<string, decimal> ScoresOutOf { get; } = s_lexicon.Numbers("scores-out-of");

    public static FrozenDictionary<string, decimal> Signs { get; } = s_lexicon.Numbers("signs");

    public static FrozenDictionary<string, decimal> Multiples { get; } = s_lexicon.Numbers("multiples");

    public static PhraseTable<decimal> Pairs { get; } = new(s_lexicon.Numbers("pairs").Select(p => (p.Key, p.Value)));

    public static PhraseTable<(decimal Low, decimal High)> Vague { get; } = PhraseTable<(decimal, decimal)>.Of(s_lexicon, "vague", ends =>
    {
        var cut = ends.Split(' ');
        return (decimal.Parse(cut[0], CultureInfo.InvariantCulture), decimal.Parse(cut[1], CultureInfo.InvariantCulture));
    });
}
