using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>What the figures that a report has just given are of: "casualty" for the dead, for "these estimates" that follow.</summary>
internal sealed class GivenFigures
{
    // Further back than this, "these figures" are others.
    private const int CharactersBack = 600;

    private readonly Reading _reading;
    private readonly List<(int Start, string Topic)> _topics;

    public GivenFigures(Reading reading, IReadOnlyList<Claim> counts)
    {
        _reading = reading;
        _topics = [.. counts.Select(c => (c.Evidence!.Start, TopicOf(c))).OrderBy(t => t.Start)];
    }

    /// <summary>The topic of the last figures before a token; empty where there are none near.</summary>
    public string Before(int token)
    {
        var at = _reading.Document.CodePoints.Of(_reading.Document.Tokens[token - 1].End);
        var index = _topics.BinarySearch((at, "\uffff"));
        index = index < 0 ? ~index : index;
        return index > 0 && _topics[index - 1].Start > at - CharactersBack ? _topics[index - 1].Topic : "";
    }

    private string TopicOf(Claim claim)
    {
        var pack = _reading.Lexicon.Pack;
        if (!pack.PropertyDefinitions.TryGetValue(claim.Property, out var property))
            return claim.Property;
        return property.Harm ? property.Of.Length > 0 ? "casualty" : "damage" : pack.Properties.Wholes(claim.Property)[^1];
    }
}
