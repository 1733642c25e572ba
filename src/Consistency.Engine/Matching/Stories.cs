using System.Collections.Frozen;
using Consistency.Model;

namespace Consistency.Engine.Matching;

/// <summary>
/// Which texts of a check tell of one story. Numbers of people killed are of one event where the texts have more in common than that people
/// were killed; of what names itself, such as a place's population, a text need not say more. Immutable, and so safe to share between threads.
/// </summary>
/// <remarks>The more texts there are, the more they must have in common, as so much less can be presumed of them: two are of one story.</remarks>
public sealed class Stories
{
    // A longer name of a story is cut; a sentence's key is all of it.
    private const int LongestName = 60;

    private readonly FrozenDictionary<string, string> _storyOf;

    private Stories(FrozenDictionary<string, string> storyOf) => _storyOf = storyOf;

    /// <summary>All texts are of one story.</summary>
    public static Stories One { get; } = new(FrozenDictionary<string, string>.Empty);

    /// <summary>Parts texts into stories; one that has nothing in common with any other may be of each of them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Stories Of(IReadOnlyCollection<StoryText> texts, CancellationToken cancellation = default)
    {
        var linked = new StoryLinks(texts, cancellation).Groups().Select(g => g.Order(StringComparer.Ordinal).ToList()).ToList();
        return linked.Count < 2 ? One : new Stories(linked.SelectMany(g => g.Select(key => (Key: key, Story: g[0]))).ToFrozenDictionary(t => t.Key, t => t.Story, StringComparer.Ordinal));
    }

    /// <summary>What tells the text of a claim from others: its source or, where it names none, its sentence.</summary>
    public static string KeyOf(Claim claim) => claim.Source.Id.Length > 0 ? claim.Source.Id : claim.Text;

    /// <summary>The name of the story that a claim's text tells of; null where it may be any.</summary>
    internal string? Of(Claim claim) => _storyOf.GetValueOrDefault(KeyOf(claim));

    /// <summary>The claim within its story, where it is of something that only the story tells: "people", of no named event.</summary>
    public Claim Within(Claim claim) => claim is { Evidence: not null, Value: ClaimValue.OfQuantity, Scope.Event.Length: 0, Context: null }
        && Of(claim) is { } story && !IsNamed(claim.Subject)
        ? claim with { Scope = claim.Scope with { Event = NameOf(story) } } : claim;

    /// <summary>What a story is called by one of its texts, or by what is said in it.</summary>
    internal static string NameOf(string story) => $"the story of {(story.Length > LongestName ? story[..LongestName] : story)}";

    private static bool IsNamed(Subject subject) => subject.Name.Any(char.IsUpper) || subject.Qualifiers.Values.Any(v => v.Any(char.IsUpper));
}
