using Consistency.Extraction.People;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Attributions;

/// <summary>Names whoever a noun phrase stands for, by the mentions in it.</summary>
internal sealed class SpeakerNames(Document document, IReadOnlyList<NamedMention> mentions)
{
    public string Of(TokenSpan phrase)
    {
        var at = First(phrase.First);
        if (at > 0 && mentions[at - 1].EndToken > phrase.First)
            at--;
        if (at >= mentions.Count || mentions[at].FirstToken >= phrase.End)
            return document.Slice(phrase.First, phrase.End);
        var mention = mentions[at];
        if (IsOwner(mention) && Last(at, phrase) is { } owned)
            mention = owned;
        else if (IsPaper(mention) && Author(at, phrase) is { } author)
            mention = author;
        return mention.Name.Length == 0 || mention.Kind == MentionKind.Description && mention.EndToken > phrase.End ? document.Slice(phrase.First, phrase.End) : mention.Name;
    }

    // "Lund's mayor" is the mayor; "Lund's figures" are Lund's.
    private NamedMention? Last(int at, TokenSpan phrase)
    {
        for (var i = at + 1; i < mentions.Count && mentions[i].FirstToken < phrase.End && i - at < 6; i++)
        {
            if (!IsPaper(mentions[i]) && mentions[i].Kind is MentionKind.Description or MentionKind.Person)
                return mentions[i];
        }

        return null;
    }

    // "a report by the ministry" is the ministry's.
    private NamedMention? Author(int at, TokenSpan phrase) =>
        at + 1 < mentions.Count && mentions[at + 1] is var next && next.FirstToken < phrase.End && document.Tokens[next.FirstToken - 1].Lower is "by" or "from" ? next : null;

    private bool IsOwner(NamedMention mention) => mention.EndToken < document.Tokens.Length && document.Tokens[mention.EndToken].Lower is "'s" or "'";

    private bool IsPaper(NamedMention mention)
    {
        for (var t = mention.FirstToken; t < mention.EndToken && t - mention.FirstToken < 8; t++)
        {
            if (PeopleLexicon.KindOf(document.Tokens[t].Word) == NounKind.Paper)
                return mention.Kind == MentionKind.Description;
        }

        return false;
    }

    private int First(int token) => Sorted.CountBefore(mentions, token, static (mention, token) => mention.FirstToken < token);
}
