using Consistency.Engine.Matching;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking.Reading;

/// <summary>What only all the texts of a check together tell of their claims: of which story each is, and which figures are of one thing.</summary>
internal static class TextsTogether
{
    /// <param name="figures">See <see cref="Taken.Figures"/>.</param>
    public static IReadOnlyList<Claim> Settle(
        IReadOnlyList<Claim> claims, IReadOnlyList<Claim> figures, IReadOnlyCollection<StoryText> texts, RulePack pack, CancellationToken cancellation)
    {
        var stories = Stories.Of(texts, cancellation);
        var aligned = FigureAlignment.Align(claims, figures, stories, pack, cancellation);
        return ReferenceEquals(stories, Stories.One) ? aligned : [.. aligned.Select(stories.Within)];
    }
}
