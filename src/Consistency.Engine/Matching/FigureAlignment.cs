using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Matching;

/// <summary>
/// Finds figures of several texts that are of one thing, though worded differently, and differ; and gives them one subject, so
/// that they share a cell. Pure; safe to call from many threads.
/// </summary>
/// <remarks>Near-linear in the figures: each is looked at beside a bounded number of others; see <see cref="NearTexts"/>.</remarks>
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
            aligned[claim] = OfWording(claim);
        AddGroups(ComparedText.Of(worded.Concat(figures), stories, pack), ReferenceEquals(stories, Stories.One) ? HeldApart.None : new HeldApart(claims), aligned, cancellation);
        if (aligned.Count == 0)
            return claims;
        return [.. claims.Select(c => aligned.GetValueOrDefault(c, c)), .. figures.Select(f => aligned.GetValueOrDefault(f)).OfType<Claim>()];
    }

    /// <summary>Whether a claim's wording alone says what it is of.</summary>
    internal static bool IsAligned(Claim claim) => claim.Property is Number or Date;

    /// <summary>A claim as one of those that its very wording tells to be of one thing.</summary>
    internal static Claim OfWording(Claim claim) => claim with { Property = Number };

    /// <summary>The claims of a group, each as one of those that are of one thing; the shortest wording stands for all of them.</summary>
    internal static IEnumerable<(Claim Claim, Claim Aligned)> OfGroup(IReadOnlyList<Claim> group)
    {
        var subject = new Subject(group.Select(c => c.Subject.Name).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).First());
        return group.Select(c => (c, c with { Subject = subject, Property = c.Value is ClaimValue.OfTime ? Date : Number }));
    }

    private static void AddGroups(List<ComparedText> texts, HeldApart apart, Dictionary<Claim, Claim> aligned, CancellationToken cancellation)
    {
        var (figures, first) = (new List<Claim>(), new int[texts.Count]);
        for (var i = 0; i < texts.Count; i++)
        {
            first[i] = figures.Count;
            figures.AddRange(texts[i].Figures.Select(f => f.Claim));
        }

        var alike = new Dictionary<long, List<LikeFigure>>();
        foreach (var (a, b, leads) in NearTexts.Of(texts))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (of, with, like) in TextPair.Compare(texts[a], texts[b], leads, apart))
            {
                var (one, other) = (first[a] + of, first[b] + with);
                Note(one, like with { Other = other });
                Note(other, like.AsOther(one));
            }
        }

        var told = alike.ToDictionary(a => a.Key, a => LikeFigure.Told(a.Value).Select(l => l.Other).ToHashSet());
        var clashes = alike.SelectMany(a => a.Value.Where(l => l.Clashes && a.Key < l.Other && told[a.Key].Contains(l.Other) && told[l.Other].Contains(a.Key)).Select(l => ((int)a.Key, (int)l.Other, l)));
        foreach (var group in FigureGroups.Of(clashes, (a, b) => alike[a].Exists(l => l.Other == b)))
        {
            var members = group.Select(m => figures[m]).ToList();
            var areApart = members.Exists(a => members.Exists(b => apart.Are(a, b, areOfOneStory: true)));
            var story = areApart ? Stories.NameOf(members.Select(Stories.KeyOf).Min(StringComparer.Ordinal)!) : null;
            foreach (var (claim, now) in OfGroup(members))
                aligned[claim] = story is null ? now : apart.Within(story, claim, now);
        }

        void Note(long figure, LikeFigure like)
        {
            if (!alike.TryGetValue(figure, out var list))
                alike[figure] = list = [];
            list.Add(like);
        }
    }
}
