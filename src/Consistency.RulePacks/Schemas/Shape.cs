namespace Consistency.RulePacks.Schemas;

/// <summary>What a part of a pack document may be. The schema is a tree of these: it is checked, and nothing else is.</summary>
internal abstract record Shape;

/// <summary>A name or word, or a longer text.</summary>
internal sealed record TextShape(int MaximumLength) : Shape;

/// <summary>true or false.</summary>
internal sealed record FlagShape : Shape;

/// <summary>A number in a range, both ends included.</summary>
internal sealed record NumberShape(decimal Minimum, decimal Maximum, bool Whole) : Shape;

/// <summary>One of a few words.</summary>
internal sealed record ChoiceShape(IReadOnlyList<string> Words) : Shape;

/// <summary>A list of items of one shape, of which there are so many.</summary>
internal sealed record ListShape(Shape Item, int Minimum, int Maximum) : Shape;

/// <summary>A map.</summary>
/// <param name="Fields">The keys that it may have by name.</param>
/// <param name="Others">What is behind any other key, which is a name then; null where there is no other key.</param>
internal sealed record MapShape(IReadOnlyDictionary<string, Shape> Fields, Shape? Others) : Shape;
