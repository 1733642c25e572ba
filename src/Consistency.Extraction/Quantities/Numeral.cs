namespace Consistency.Extraction.Quantities;

/// <summary>A number without unit or bound.</summary>
/// <param name="End">Past its last piece.</param>
/// <param name="Low">The number, or the lower end of a vague one.</param>
/// <param name="High">The number, or the upper end of a vague one.</param>
/// <param name="Scale">What a number before it in a range may be short of: 1,000,000 in "30 million", 1,000 in "30,000", else 1.</param>
internal readonly record struct Numeral(int End, decimal Low, decimal High, decimal Scale, NumeralForm Form)
{
    public bool IsVague => Low != High;
}

/// <summary>How a number is written.</summary>
internal enum NumeralForm
{
    /// <summary>In digits alone.</summary>
    Digits,

    /// <summary>In words, or in digits with a word: "7.8 million".</summary>
    Words,

    /// <summary>A bare "one", which may be a pronoun.</summary>
    One,

    /// <summary>A share: "two-thirds", "1/2".</summary>
    Fraction,
}
