namespace Consistency.RulePacks.Schemas;

/// <summary>What a part of a pack document may be. The schema is a tree of these: it is checked, and nothing else is.</summary>
internal abstract record Shape;

/// <summary>A name or word, or a longer text.</summary>
internal sealed record TextShape(int MaximumLength = Limits.Words) : Shape;

/// <summary>true or false.</summary>
internal sealed record FlagShape : Shape;

/// <summary>A number in a range, both ends included.</summary>
internal sealed record NumberShape(decimal Minimum, decimal Maximum, bool Whole = false) : Shape;

/// <summary>One of a few words.</summary>
internal sealed record ChoiceShape(params string[] Words) : Shape;

/// <summary>A list of items of one shape.</summary>
/// <param name="Minimum">It has at least this many items.</param>
/// <param name="Exactly">It has this many items and no other number; 0 for any number.</param>
internal sealed record ListShape(Shape Item, int Minimum = 0, int Exactly = 0) : Shape;

/// <summary>A map with known keys.</summary>
internal sealed record RecordShape(IReadOnlyDictionary<string, Shape> Fields) : Shape;

/// <summary>A map whose keys are names, each to a value of one shape.</summary>
/// <param name="Keys">The names that it may have; null for any.</param>
internal sealed record EntriesShape(Shape Item, IReadOnlyList<string>? Keys = null) : Shape;
