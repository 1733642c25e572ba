using System.Globalization;
using System.Runtime.InteropServices;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims;

/// <summary>Reads what stands around numbers and dates: the content words of the sentence, the nearer the weightier.</summary>
internal sealed class FigureContexts
{
    // Tokens to either side; what is farther off is seldom of the figure.
    private const int Reach = 18;

    // A word this far off weighs half of one next to the figure.
    private const double Halving = 3;

    // "Have yet to": so far behind what is counted.
    private const int YetReach = 8;

    // "a 95-year-old museum", "95 years old".
    private const string Old = "old";

    // The kind of dates.
    private const string Date = "date";

    // So many words does another figure between count for.
    private const int FigureWidth = 2;

    // So many words does a mark, "and" or another figure count for between a figure and its date.
    private const int ClauseWidth = 5;

    // A word that another figure counts is near to none but that one.
    private const double OfAnother = 0.4;

    // A part so far off is of another figure: "in its first week".
    private const int PartReach = 6;

    // "(1902–1971)" says "died" so nearly that the name, or much else, has to be the same as well.
    private const double OfLifespan = 0.4;

    // Never added to.
    private static readonly Dictionary<string, double> s_noWords = [];
    private static readonly HashSet<string> s_noNames = [];

    private readonly TaggedText _text;
    private readonly Document _document;
    private readonly PackWords _words;
    private readonly UnitTable _units;
    private readonly SharedNouns _nouns;

    // Which figure each token is of, by the figure's first token; -1 for none.
    private readonly int[] _figureOf;

    // Which figure counts each token, and which one a noun is of, in the same way: "a budget of $40 million".
    private readonly int[] _counterOf;
    private readonly int[] _headOf;
    private readonly Dictionary<int, IReadOnlyList<NamedDay>> _days = [];
    private readonly Dictionary<int, NamedDay> _dayAt = [];

    public FigureContexts(Reading reading)
    {
        (_text, _document, _words, _units, _nouns) = (reading.Text, reading.Document, reading.Lexicon.Words, reading.Lexicon.Pack.Units, new SharedNouns(reading));
        (_figureOf, _counterOf) = (new int[_document.Tokens.Length], new int[_document.Tokens.Length]);
        Array.Fill(_figureOf, -1);
        Array.Fill(_counterOf, -1);
        _headOf = [.. _counterOf];
        foreach (var quantity in reading.Quantities)
        {
            _figureOf.AsSpan(quantity.FirstToken, quantity.EndToken - quantity.FirstToken).Fill(quantity.FirstToken);
            // The part of "16 out of 28 towns" counts the towns before the whole does.
            for (var i = quantity.FirstCounted; i < quantity.EndCounted; i++)
                _counterOf[i] = _counterOf[i] < 0 ? quantity.FirstToken : _counterOf[i];
            if (HeadOf(quantity) is { } head)
                _headOf[head] = quantity.FirstToken;
        }

        foreach (var time in reading.Times)
            _figureOf.AsSpan(time.FirstToken, time.EndToken - time.FirstToken).Fill(time.FirstToken);
        foreach (var sentence in reading.Times.GroupBy(t => _document.Tokens[t.FirstToken].Sentence))
        {
            var days = new List<NamedDay>();
            foreach (var time in sentence)
            {
                if (NamedDays.Of(_document, time) is not { } day)
                    continue;
                days.Add(day);
                _dayAt[time.FirstToken] = day;
            }

            _days[sentence.Key] = days;
        }
    }

    /// <param name="isAge">Whether it is a bare number that counts years.</param>
    /// <param name="known">What the vocabulary knows it to be of; null for nothing.</param>
    public FigureContext Of(FoundQuantity quantity, bool isAge, KnownFigure? known)
    {
        if (_document.Tokens[quantity.EndAmount - 1].Lower.EndsWith(Old, StringComparison.Ordinal))
            return Around(quantity.FirstToken, quantity.EndToken, FigureContext.Age, [], known);
        var counted = isAge ? new List<string> { AgeClaims.Year } : [];
        var shared = isAge ? default : _nouns.Of(quantity);
        if (isAge && AgeEvents.VerbOf(_text, _words, quantity) is { } verb)
            return Around(quantity.FirstToken, quantity.EndToken, FigureContext.AgeAt + verb, [], known);
        if (!isAge && Doers.Of(_text, _words, quantity) is { } doers)
            return Around(quantity.FirstToken, Math.Max(quantity.EndToken, quantity.EndCounted), KindOf(quantity), [doers], known);
        if (!isAge)
            AddTopics(counted, quantity.FirstCounted, quantity.EndCounted);
        AddTopics(counted, shared.First, shared.End);
        return Around(quantity.FirstToken, quantity.EndToken, KindOf(quantity), counted, known, shared);
    }

    public FigureContext Of(FoundTime time, KnownFigure? known) =>
        Around(time.FirstToken, time.EndToken, time.Time!.Earliest.Contains('T', StringComparison.Ordinal) || time.Time.Latest.Contains('T', StringComparison.Ordinal) ? "clock" : Date, [], known);

    public FigureContext Of(OrdinalFigure ordinal) => Around(ordinal.Token, ordinal.Token + 1, FigureContext.Rank, ordinal.Of.Length > 0 ? [ordinal.Of] : [], null);

    /// <summary>One end of a span.</summary>
    /// <param name="other">Which it is, and the other end: only spans of the same other end are compared by it.</param>
    public FigureContext OfEnd(FoundTime span, string other) => Around(span.FirstToken, span.EndToken, FigureContext.EndOfSpan + other, [], null);

    /// <summary>The day of a birth or death in brackets behind a name.</summary>
    /// <param name="verb">What is said of it elsewhere: "died".</param>
    public FigureContext OfLife(FoundTime time, Word verb, KnownFigure known)
    {
        var context = Around(time.FirstToken, time.EndToken, Date, [], known);
        return context with { Words = new Dictionary<string, double>(context.Words, StringComparer.Ordinal) { [_words.TopicOf(verb)!] = OfLifespan } };
    }

    /// <param name="place">The number of the place and the chart.</param>
    public FigureContext Of(ChartPlace place) => Around(place.Number, place.End, FigureContext.PlaceOn + place.Chart, [], null);

    /// <summary>Whether a token is of a number or date.</summary>
    public bool IsFigure(int token) => _figureOf[token] >= 0;

    /// <summary>The context of the day in a date without a year.</summary>
    public FigureContext OfDay(FoundTime time) =>
        Around(time.FirstToken, time.EndToken, string.Create(CultureInfo.InvariantCulture, $"day {NamedDays.Of(_document, time)!.Value.Month}"), [], null);

    private void AddTopics(List<string> counted, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (TopicOf(i) is { } topic)
                counted.Add(topic);
        }
    }

    private string KindOf(FoundQuantity quantity)
    {
        // "4.9/10" is no share of anything but tens.
        var kind = Scores.OutOf(_document, quantity) is { } most ? $"/{most}" : _units.TryResolve(quantity.Quantity.Unit, out var unit) ? unit.Dimension : "";
        return quantity.Quantity.Trend != Trend.Unspecified ? kind + "+" : quantity.Kind != QuantityKind.Count ? kind
            : IsYetTo(quantity) ? FigureContext.YetTo : Averages.IsOne(_document, quantity) ? FigureContext.Average : kind;
    }

    private bool IsYetTo(FoundQuantity quantity)
    {
        var first = Math.Max(quantity.EndToken, quantity.EndCounted);
        return Moods.IsYetTo(_document, first, Math.Min(_document.Sentences[_document.Tokens[quantity.FirstToken].Sentence].EndToken, first + YetReach));
    }

    private FigureContext Around(int first, int end, string kind, IReadOnlyList<string> counted, KnownFigure? known, TokenSpan shared = default)
    {
        var (words, names) = (s_noWords, s_noNames);
        var sentence = _document.Sentences[_document.Tokens[first].Sentence];
        var figure = new Figure(first, counted.Count > 0, kind is Date, shared);
        Walk(figure, end, Math.Min(sentence.EndToken, end + Reach), 1, ref words, ref names);
        Walk(figure, first - 1, Math.Max(sentence.FirstToken - 1, first - 1 - Reach), -1, ref words, ref names);
        return new FigureContext(kind, counted, words, names, DaysOf(first, end), known);
    }

    /// <summary>The dates of a figure's sentence; where it has two, the one that is clearly nearer: "17 seats in 2011 and 25 in 2015".</summary>
    private IReadOnlyList<NamedDay> DaysOf(int first, int end)
    {
        var sentence = _document.Tokens[first].Sentence;
        var days = _days.GetValueOrDefault(sentence, []);
        if (days.Count != 2)
            return days;
        var (before, costBefore) = DayFrom(first - 1, Math.Max(_document.Sentences[sentence].FirstToken - 1, first - 1 - Reach), -1);
        var (behind, costBehind) = DayFrom(end, Math.Min(_document.Sentences[sentence].EndToken, end + Reach), 1);
        return costBefore == costBehind ? days : [(costBefore < costBehind ? before : behind)!.Value];
    }

    /// <summary>The first date from a token on, and how far off it is.</summary>
    private (NamedDay? Day, int Cost) DayFrom(int from, int to, int step)
    {
        var (cost, figure) = (0, -1);
        for (var i = from; i != to; i += step)
        {
            if (_figureOf[i] >= 0 && _dayAt.TryGetValue(_figureOf[i], out var day))
                return (day, cost);
            var isOther = _figureOf[i] >= 0 && _figureOf[i] != figure;
            figure = _figureOf[i];
            cost += isOther || _document.Tokens[i].Kind == TokenKind.Mark || _document.Tokens[i].Lower is "and" ? ClauseWidth : 1;
        }

        return (null, int.MaxValue);
    }

    private void Walk(Figure of, int from, int to, int step, ref Dictionary<string, double> words, ref HashSet<string> names)
    {
        var (distance, figure, name, isClause) = (0, -1, -1, true);
        for (var i = from; i != to; i += step)
        {
            if (_text.IsWord(i))
            {
                isClause &= !_text.Is(i, WordClass.Coordinator);
                AddContrasts(of, i, distance + 1, isClause && figure < 0, ref words);
            }

            if (_figureOf[i] >= 0)
            {
                distance += _figureOf[i] == figure ? 0 : FigureWidth;
                figure = _figureOf[i];
            }
            else if (TopicOf(i) is { } stem)
            {
                // "New York City" is as far as one word.
                var isName = IsName(i);
                if (!isName || name != i - step)
                    distance++;
                if (isName)
                    name = i;
                var weight = WeightOf(i, of, distance);
                Add(words = Own(words), stem, weight);
                if (MayBeVerb(i) || i == of.First - 1)
                    Add(words, _words.VerbOf(_document.Tokens[i].Word)!, 0);
                // An ordinal tells one of several apart as a name does: "the first quarter".
                var isOrdinal = LexiconWords.Ordinals.Contains(_document.Tokens[i].Word);
                if (!isName && !isOrdinal)
                    continue;
                names = Own(names);
                names.Add(stem);
                if (isOrdinal && i + 1 < _document.Tokens.Length && _figureOf[i + 1] < 0 && TopicOf(i + 1) is { } noun)
                {
                    Add(words, FigureContext.Numbered(stem, noun), weight);
                    names.Add(FigureContext.Numbered(stem, noun));
                }
            }
        }
    }

    /// <param name="isOfClause">Whether no other figure and no clause stands between it and the figure.</param>
    private void AddContrasts(Figure of, int token, int distance, bool isOfClause, ref Dictionary<string, double> words)
    {
        var word = _document.Tokens[token].Word;
        // "said on Monday" is when it was told, not when it happened.
        if (Contrasts.MarkOf(word) is { } mark && !_text.Is(_text.Is(token - 1, "on") ? token - 2 : token - 1, WordClass.Cue))
            Add(words = Own(words), mark, WeightOf(token, of, distance));
        if (isOfClause && distance <= PartReach && PartAt(token) is { } part)
            Add(words = Own(words), FigureContext.Part(part), 0);
        if (of.IsCounting && token == of.First - 1 && Contrasts.Parts.Contains(word))
            Add(words = Own(words), FigureContext.Part("new"), 0);
    }

    /// <summary>"first week" of "in its first week" and of "in its opening week".</summary>
    private string? PartAt(int token)
    {
        if (token + 1 >= _document.Tokens.Length || !Contrasts.Spans.Contains(_document.Tokens[token + 1].Word))
            return null;
        var (word, span) = (_document.Tokens[token].Lower, _document.Tokens[token + 1].Lower);
        return Contrasts.Openings.Contains(word) ? $"1 {span}" : TimeWords.Ordinals.TryGetValue(word, out var ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{ordinal} {span}") : null;
    }

    private bool MayBeVerb(int token) => _text.Is(token, WordClass.Finite | WordClass.Verb | WordClass.Participle | WordClass.Ing)
        || (_text.Is(token, WordClass.VerbOrNoun | WordClass.Plain) && (_text.Is(token - 1, WordClass.Auxiliary) || _text.Is(token - 1, "to")));

    private double WeightOf(int token, Figure of, int distance)
    {
        if (_headOf[token] == of.First || of.Shared.Holds(token))
            return Halving / (Halving + 1);
        var weight = Halving / (Halving + distance);
        return (_headOf[token] >= 0 && !of.IsDate) || (of.IsCounting && _counterOf[token] >= 0 && _counterOf[token] != of.First) ? Math.Min(weight, OfAnother) : weight;
    }

    private bool IsName(int token) => char.IsUpper(_document.Tokens[token].Word.Written[0]);

    /// <summary>The noun that a figure stands behind with "of"; null for none.</summary>
    private int? HeadOf(FoundQuantity quantity)
    {
        var head = quantity.FirstToken - 2;
        return head >= 0 && _document.Tokens[head + 1].Lower is "of" && _figureOf[head] < 0 && _document.Tokens[head].Sentence == _document.Tokens[head + 2].Sentence && TopicOf(head) is not null ? head : null;
    }

    private static Dictionary<string, double> Own(Dictionary<string, double> words) => words == s_noWords ? new Dictionary<string, double>(Reach, StringComparer.Ordinal) : words;

    private static HashSet<string> Own(HashSet<string> names) => names == s_noNames ? new HashSet<string>(StringComparer.Ordinal) : names;

    private static void Add(Dictionary<string, double> words, string stem, double weight)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(words, stem, out _);
        known = Math.Max(weight, known);
    }

    /// <param name="Shared">The noun that it shares with another figure, which is as near as one of its own.</param>
    private readonly record struct Figure(int First, bool IsCounting, bool IsDate, TokenSpan Shared);

    private string? TopicOf(int token) => _document.Tokens[token] is { Kind: TokenKind.Word } word ? _words.TopicOf(word.Word) : null;
}
