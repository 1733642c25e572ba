namespace Consistency.Model;

/// <summary>A source says that a speaker says that a property of a subject, within a scope, has a value.</summary>
/// <remarks>Immutable, and so safe to share between threads. Names are as given; the engine makes them canonical.</remarks>
public sealed record Claim
{
    /// <summary>Names the claim within its set; empty where none was given.</summary>
    public string Id { get; init; } = "";

    /// <summary>A sentence to read the claim from; empty for a structured claim.</summary>
    public string Text { get; init; } = "";

    public Source Source { get; init; } = Source.Unknown;

    /// <summary>The chain of attribution: [A, B] is "A says that B says". Empty: the source itself.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    public Subject Subject { get; init; } = Subject.None;

    public string Property { get; init; } = "";

    /// <summary>The value; null where none was given, which is a problem of the claim.</summary>
    public ClaimValue? Value { get; init; }

    public Scope Scope { get; init; } = Scope.Unstated;

    public Polarity Polarity { get; init; }

    public Certainty Certainty { get; init; }

    public Evidence? Evidence { get; init; }

    /// <summary>What stands around its number or date in the text that it was read in; null for other claims.</summary>
    public FigureContext? Context { get; init; }

    /// <summary>The canonical key of the claim's cell; empty until the claim has been normalised.</summary>
    public string Cell { get; init; } = "";
}
