namespace Consistency.Engine.Matching;

/// <summary>A text that claims were read in.</summary>
/// <param name="Key">What its claims know it by; see <see cref="Stories.KeyOf"/>.</param>
/// <param name="Words">The stems of the words that say what it is about.</param>
public sealed record StoryText(string Key, IReadOnlySet<string> Words);
