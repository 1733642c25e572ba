using Consistency.Extraction.People;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Attributions;

/// <summary>Names whoever a noun phrase stands for, by the mentions in it.</summary>
internal sealed class SpeakerNames(Document document, IReadOnlyList<NamedMention> mentions)
{
    public string Of(TokenSpan phrase)
    {
        var found = First(phrase.First);
        return found < mentions.Count && mentions[found] is { Name: not "" } mention && mention.FirstToken < phrase.End
            ? mention.Name
            : document.Slice(phrase.First, phrase.End);
    }

    private int First(int token)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].FirstToken < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
