using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.People;

/// <summary>Finds out whom phrases stand for: names first, over the whole report, then descriptions and pronouns, in order.</summary>
internal sealed class MentionResolver(TaggedText text, List<Phrase> phrases)
{
    private readonly NameBook _book = new();
    private readonly Referent?[] _who = new Referent?[phrases.Count];

    public List<NamedMention> Resolve()
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            if (!phrases[i].Name.IsEmpty)
                _who[i] = Named(phrases[i]);
        }

        var salience = new Salience(text);
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i];
            if (phrase.Kind == MentionKind.Pronoun)
                _who[i] = salience.Find(phrase);
            else
                _who[i] ??= Described(phrase);
            if (_who[i] is { } who)
                salience.Note(phrase, who);
        }

        return [.. phrases.Select((p, i) => new NamedMention(p.Span.First, p.Span.End, p.Kind, _who[i]?.Name ?? "", Slice(p.Office)))];
    }

    private Referent Named(Phrase phrase)
    {
        var name = Slice(phrase.Name);
        if (phrase.Kind == MentionKind.Body)
            return NamedBody(phrase, name);
        var person = _book.Person(name);
        for (var at = phrase.Span.First; at < phrase.Span.End; at++)
        {
            var before = at < phrase.Name.First || phrase.Office.Holds(at);
            if (!before || !text.IsWord(at) || PeopleLexicon.Noun(text[at].Lower) is var noun && PeopleLexicon.KindOf(noun) != NounKind.Person)
                continue;
            _book.Role(noun, person);
            if (person.Sex == Sex.Unknown)
                person.Sex = PeopleLexicon.SexOf(text[at].Lower);
        }

        if (person.Sex == Sex.Unknown && phrase.Name.First > phrase.Span.First)
            person.Sex = TitleSex(phrase);
        if (phrase.Office.Length > 1)
            _book.Alias(Slice(phrase.Office), person);
        return person;
    }

    private Sex TitleSex(Phrase phrase)
    {
        for (var at = phrase.Span.First; at < phrase.Name.First; at++)
        {
            if (PeopleLexicon.SexOf(text[at].Lower) is var sex && sex != Sex.Unknown)
                return sex;
        }

        return Sex.Unknown;
    }

    private Referent NamedBody(Phrase phrase, string name)
    {
        var body = _book.Body(name);
        if (text.Is(phrase.Name.End, "(") && text.Is(phrase.Name.End + 1, WordClass.Capital) && text.Is(phrase.Name.End + 2, ")"))
            _book.Alias(text[phrase.Name.End + 1].Word.Written, body);
        return body;
    }

    private Referent? Described(Phrase phrase)
    {
        var whole = Slice(phrase.Span);
        var first = phrase.Span.First;
        var definite = text.Is(first, "the") || text.Is(first, "that") || text.Is(first, "this");
        var bare = definite ? Slice(phrase.Span with { First = first + 1 }) : whole;
        if (_book.ByPhrase(bare) is { } same)
            return same;
        if (definite && !phrase.Plural && _book.ByRole(phrase.Head) is { } bearer)
            return bearer;
        var described = new Referent(whole, phrase.Kind) { Sex = PeopleLexicon.SexOf(phrase.Head), Plural = phrase.Plural };
        _book.Alias(bare, described);
        return described;
    }

    private string Slice(TokenSpan span) => text.Document.Slice(span.First, span.End);
}
