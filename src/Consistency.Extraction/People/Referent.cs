namespace Consistency.Extraction.People;

/// <summary>Somebody whom a report speaks of, as far as it has been read.</summary>
internal sealed class Referent(string name, MentionKind kind)
{
    /// <summary>The fullest name so far.</summary>
    public string Name { get; set; } = name;

    public MentionKind Kind { get; } = kind;

    public Sex Sex { get; set; }

    public bool Plural { get; init; }
}
