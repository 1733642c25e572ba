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
    /// <param name="stories">Figures of two stories are of two things.</param>
    /// <returns>The claims in their order, those aligned with a new subject and property; then those figures that are aligned.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Claim> Align(IReadOnlyList<Claim> claims, IReadOnlyList<Claim> figures, Stories stories, RulePack pack, CancellationToken cancellation = default)
    {
        if (!pack.PropertyDefinitions.ContainsKey(Number) || !pack.PropertyDefinitions.ContainsKey(Date))
            return claims;
        var worded = claims.Where(c => c.Context is not null).ToList();
        if (worded.Count + figures.Count < 2)
            return claims;
        var aligned = new Dictionary<Claim, Claim>(ReferenceEqualityComparer.Instance);
        foreach (var claim in OneWording.Of(worded.Concat(figures)))
            aligned[claim] = claim with { Property = Number };
        AddGroups(FigureSet.Of(worded.Concat(figures).Where(c => c.Context!.Words.Count > 0), stories, pack), aligned, cancellation);
        if (aligned.Count == 0)
            return claims;
        return [.. claims.Select(c => aligned.GetValueOrDefault(c, c)), .. figures.Select(f => aligned.GetValueOrDefault(f)).OfType<Claim>()];
    }

    /// <summary>Whether a claim's wording alone says what it is of.</summary>
    internal static bool IsAligned(Claim claim) => claim.Property is Number or Date;

    /// <summary>The shortest wording of those that are of one thing stands for all of them.</summary>
    private static void AddGroups(FigureSet figures, Dictionary<Claim, Claim> aligned, CancellationToken cancellation)
    {
        foreach (var group in FigureGroups.Of(new FigurePairs(figures, new Candidates(figures, cancellation))))
        {
            var subject = group.Select(m => figures[m].Claim.Subject.Name).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).First();
            foreach (var claim in group.Select(m => figures[m].Claim))
                aligned[claim] = claim with { Subject = new Subject(subject), Property = claim.Value is ClaimValue.OfTime ? Date : Number };
        }
    }
}
