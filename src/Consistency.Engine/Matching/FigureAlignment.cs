using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Matching;

/// <summary>
/// Finds figures of several texts that are of one thing, though worded differently, and differ; and gives them one subject, so
/// that they share a cell. Pure; safe to call from many threads.
/// </summary>
/// <remarks>Near-linear in the figures: each is looked at beside a bounded number of others, those that share its rarest words.</remarks>
public static class FigureAlignment
{
    private const string Number = "aligned-figure";

    private const string Date = "aligned-date";

    /// <summary>Aligns the claims that have a context.</summary>
    /// <param name="claims">The claims of a check.</param>
    /// <param name="figures">Claims with a context that make no claim unless they differ from another text's.</param>
    /// <returns>The claims in their order, those aligned with a new subject and property; then those figures that are aligned.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Claim> Align(IReadOnlyList<Claim> claims, IReadOnlyList<Claim> figures, RulePack pack, CancellationToken cancellation = default)
    {
        if (!pack.PropertyDefinitions.ContainsKey(Number) || !pack.PropertyDefinitions.ContainsKey(Date))
            return claims;
        var all = claims.Where(c => c.Context is not null).Concat(figures).ToList();
        if (all.Count < 2)
            return claims;
        var subjects = SubjectsOf(FigureSet.Of(all, pack), cancellation);
        if (subjects.Count == 0)
            return claims;
        return [.. claims.Select(c => c.Context is null ? c : Aligned(c, subjects) ?? c), .. figures.Select(f => Aligned(f, subjects)).OfType<Claim>()];
    }

    private static Claim? Aligned(Claim claim, Dictionary<Claim, string> subjects) => subjects.TryGetValue(claim, out var subject)
        ? claim with { Subject = new Subject(subject), Property = claim.Value is ClaimValue.OfTime ? Date : Number }
        : null;

    /// <summary>The shortest wording of those that are of one thing stands for all of them.</summary>
    private static Dictionary<Claim, string> SubjectsOf(FigureSet figures, CancellationToken cancellation)
    {
        var (one, joined) = (new DisjointSets(figures.Count), new HashSet<int>());
        foreach (var (a, b) in Clashes.Of(figures, new Candidates(figures, cancellation)))
        {
            one.Join(a, b);
            joined.Add(a);
            joined.Add(b);
        }

        var subjects = new Dictionary<Claim, string>(ReferenceEqualityComparer.Instance);
        foreach (var members in joined.GroupBy(one.Find))
        {
            var subject = members.Select(m => figures[m].Claim.Subject.Name).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).First();
            foreach (var member in members)
                subjects[figures[member].Claim] = subject;
        }

        return subjects;
    }
}
