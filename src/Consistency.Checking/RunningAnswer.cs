using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking;

/// <summary>What a batch changed in a check that grows.</summary>
/// <param name="Claims">The claims of the batch, as in <see cref="CheckAnswer.Claims"/>, and those of earlier ones that are understood otherwise now; to be read before the next batch.</param>
/// <param name="Opened">Inconsistencies that were not there before: the worst first, then by rule and id.</param>
/// <param name="Touched">Those that were there and that the batch may have changed, as they are now, in the same order.</param>
/// <param name="ClosedIds">Ids of inconsistencies that are gone, sorted.</param>
/// <param name="Problems">Faults of single claims and reports of the batch, in its order, claims before reports.</param>
/// <param name="Coverage">What was made of each report of the batch, in its order.</param>
/// <param name="Totals">All claims and inconsistencies so far, in numbers.</param>
/// <param name="NotDecided">What was too large to decide among all claims so far, in words.</param>
/// <param name="Packs">The packs that the answer was made with.</param>
public sealed record RunningAnswer(
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Inconsistency> Opened,
    IReadOnlyList<Inconsistency> Touched,
    IReadOnlyList<string> ClosedIds,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Coverage> Coverage,
    CheckTotals Totals,
    IReadOnlyList<string> NotDecided,
    IReadOnlyList<PackDigest> Packs);

/// <summary>A check in numbers.</summary>
/// <param name="Sources">How many different sources the claims name.</param>
/// <param name="ByRule">How many inconsistencies each rule flags of each severity, by rule and severity.</param>
public sealed record CheckTotals(int Claims, int Sources, IReadOnlyList<(string RuleId, Severity Severity, int Count)> ByRule)
{
    public int Inconsistencies => ByRule.Sum(r => r.Count);
}
