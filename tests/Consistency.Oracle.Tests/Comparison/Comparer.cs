using Consistency.Checking;
using Consistency.Model;
using Consistency.Oracle.Tests.Sets;
using Consistency.Oracle.Tests.Solving;

namespace Consistency.Oracle.Tests.Comparison;

/// <summary>Asks the engine and the solver about the same claims and notes where they differ. For one thread.</summary>
internal sealed class Comparer(Z3Process z3)
{
    private static readonly HashSet<string> Contradictions = new(StringComparer.Ordinal)
    {
        RuleIds.QuantityConflict, RuleIds.QuantityPartExceedsWhole, RuleIds.QuantitySum, RuleIds.QuantityDecrease,
    };

    public Verdict Compare(ClaimSet set)
    {
        var answer = ConsistencyChecker.Check(new CheckInput(set.Claims, Vocabulary.Pack) { Relations = set.Relations });
        if (answer.Problems is [var problem, ..])
            throw new InvalidOperationException($"The generated claims are faulty: {problem.Field}: {problem.Message}");
        var world = new World(set);
        using var question = new Question(z3, set, world);
        List<Inconsistency> findings = [.. answer.Inconsistencies.Where(i => IsContradiction(i, question))];
        var all = set.Claims.Select(c => c.Id).ToList();
        var satisfiable = question.Satisfiable(all);
        var notDecided = answer.NotDecided.Count > 0;
        return new Verdict
        {
            Satisfiable = satisfiable,
            OnlyJointly = !satisfiable && question.First(satisfiable: false, Pairs(all)) < 0,
            SumsInterlock = world.SumsInterlock(),
            NotDecided = notDecided,
            Findings = findings,
            Disagreements = [.. OfTheSet(all, satisfiable || notDecided, findings, question), .. findings.SelectMany(f => OfFinding(f, findings, question))],
        };
    }

    /// <summary>A slip takes the place of the contradiction that it explains, or of a tension, which some world satisfies.</summary>
    private static bool IsContradiction(Inconsistency found, Question question) =>
        (found.RuleId == RuleIds.QuantityMagnitude && !question.Satisfiable(found.MinimalClaimIds)) || (found.Severity == Severity.Contradiction && Contradictions.Contains(found.RuleId));

    private static IEnumerable<Disagreement> OfTheSet(List<string> all, bool mayBeSilent, List<Inconsistency> findings, Question question)
    {
        if (mayBeSilent)
            yield break;
        if (findings.Count == 0)
            yield return new Disagreement(DisagreementKind.Silent, "", "No world satisfies the claims; the engine flags none.");
        else if (all.Except(findings.SelectMany(ClaimsOf)).ToList() is var rest && !question.Satisfiable(rest))
            yield return new Disagreement(DisagreementKind.Overlooked, "", $"No world satisfies {Text(rest)}; the engine flags others alone.");
    }

    private static IEnumerable<Disagreement> OfFinding(Inconsistency found, List<Inconsistency> findings, Question question)
    {
        Disagreement Differs(DisagreementKind kind, string text) => new(kind, found.RuleId, $"{found.RuleId} {found.Severity}: {text}");
        var minimal = found.MinimalClaimIds;
        if (question.Satisfiable(minimal))
            yield return Differs(DisagreementKind.MinimalSetHolds, $"some world satisfies the minimal set {Text(minimal)}.");
        else if (question.First(satisfiable: false, minimal.Select(without => minimal.Where(id => id != without))) is var idle and >= 0)
            yield return Differs(DisagreementKind.MinimalSetNotMinimal, $"the minimal set {Text(minimal)} does not need {minimal[idle]}.");

        var (claims, drop) = (ClaimsOf(found), found.Repair.DropClaimIds);
        var left = claims.Except(drop).ToList();
        if (!question.Satisfiable(left))
        {
            // A repair is of its own finding. What is impossible still has to be another finding's, which shows where its repair mends it.
            var others = findings.Where(f => f != found && !question.Satisfiable(ClaimsOf(f).Intersect(left)));
            var rest = left.Except(others.SelectMany(f => f.Repair.DropClaimIds)).ToList();
            if (!question.Satisfiable(rest))
                yield return Differs(DisagreementKind.RepairInVain, $"no world satisfies {Text(rest)}, which are left of {Text(claims)} without {Text(drop)} and what other findings drop.");
        }
        else if (found.Repair.Exact && drop.Count > 0 && question.SatisfiableTogether(claims.Count - drop.Count + 1, claims))
            yield return Differs(DisagreementKind.RepairNotSmallest, $"of {Text(claims)} fewer need to go than {Text(drop)}.");
        else if (question.First(satisfiable: true, drop.Select(kept => left.Append(kept))) is var needless and >= 0)
            yield return Differs(DisagreementKind.RepairReducible, $"of {Text(claims)}, {drop[needless]} need not go with the rest of {Text(drop)}.");
    }

    /// <summary>Every claim that a finding names.</summary>
    private static List<string> ClaimsOf(Inconsistency found) =>
        [.. found.Positions.SelectMany(p => p.ClaimIds).Concat(found.FitsSeveralClaimIds).Concat(found.MinimalClaimIds).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<IEnumerable<string>> Pairs(List<string> all) =>
        all.SelectMany((a, i) => all.Skip(i + 1).Select(b => (IEnumerable<string>)[a, b]));

    private static string Text(IEnumerable<string> ids) => string.Join(' ', ids);
}
