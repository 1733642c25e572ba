using System.Collections.Frozen;
using Consistency.Model;

namespace Consistency.Extraction;

/// <summary>What was read in one report. Offsets are Unicode code points into its text, ends exclusive.</summary>
/// <param name="Claims">In the order of the text, each with an id of its own, the report as its source, and its own words as evidence.</param>
/// <param name="Quantities">Every number, claim or not.</param>
/// <param name="Times">Every date, time and duration.</param>
/// <param name="Attributions">Who is said to have said what.</param>
/// <param name="Coverage">How much of it was read, and why nothing came of it where nothing did.</param>
public sealed record ReportReading(
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<QuantityMention> Quantities,
    IReadOnlyList<TimeMention> Times,
    IReadOnlyList<Attribution> Attributions,
    Coverage Coverage)
{
    /// <summary>
    /// Numbers and dates that make no claim of their own, as a claim of <see cref="Claims"/> has them or too little stands around them, but
    /// may say other than another text's. Claims with a context, in the order of the text.
    /// </summary>
    public IReadOnlyList<Claim> Figures { get; init; } = [];

    /// <summary>The stems of the words that tell what story it is, each once; for each set of synonyms one.</summary>
    public IReadOnlySet<string> Words { get; init; } = FrozenSet<string>.Empty;
}
