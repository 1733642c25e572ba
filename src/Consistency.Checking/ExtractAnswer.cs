using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking;

/// <summary>What was read in some reports, by report in the order of the request, then in the order of the text.</summary>
/// <param name="Claims">As read: names and cells are not yet canonical.</param>
/// <param name="Coverage">One for each report, in the order of the request.</param>
/// <param name="Problems">Faults of single reports, in the order of the request.</param>
/// <param name="Packs">The packs that they were read with.</param>
public sealed record ExtractAnswer(
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<QuantityMention> Quantities,
    IReadOnlyList<TimeMention> Times,
    IReadOnlyList<Attribution> Attributions,
    IReadOnlyList<Coverage> Coverage,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<PackDigest> Packs);
