using System.Globalization;
using System.Runtime.InteropServices;
using Consistency.Extraction.Quantities;
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

    // So many words does another figure between count for.
    private const int FigureWidth = 2;

    // Never added to.
    private static readonly Dictionary<string, double> s_noWords = [];
    private static readonly HashSet<string> s_noNames = [];

    private readonly Document _document;
    private readonly PackWords _words;
    private readonly UnitTable _units;

    // Which figure each token is of, by the figure's first token; -1 for none.
    private readonly int[] _figureOf;
    private readonly Dictionary<int, IReadOnlyList<NamedDay>> _days = [];

    public FigureContexts(Reading reading)
    {
        (_document, _words, _units) = (reading.Document, reading.Lexicon.Words, reading.Lexicon.Pack.Units);
        _figureOf = new int[_document.Tokens.Length];
        Array.Fill(_figureOf, -1);
        foreach (var quantity in reading.Quantities)
            _figureOf.AsSpan(quantity.FirstToken, quantity.EndToken - quantity.FirstToken).Fill(quantity.FirstToken);
        foreach (var time in reading.Times)
            _figureOf.AsSpan(time.FirstToken, time.EndToken - time.FirstToken).Fill(time.FirstToken);
        foreach (var sentence in reading.Times.GroupBy(t => _document.Tokens[t.FirstToken].Sentence))
            _days[sentence.Key] = [.. sentence.Select(t => NamedDays.Of(_document, t)).OfType<NamedDay>()];
    }

    /// <param name="isAge">Whether it is a bare number that counts years.</param>
    /// <param name="known">What the vocabulary knows it to be of; null for nothing.</param>
    public FigureContext Of(FoundQuantity quantity, bool isAge, KnownFigure? known)
    {
        if (_document.Tokens[quantity.EndAmount - 1].Lower.EndsWith(Old, StringComparison.Ordinal))
            return Around(quantity.FirstToken, quantity.EndToken, FigureContext.Age, [], known);
        var counted = isAge ? new List<string> { AgeClaims.Year } : [];
        for (var i = quantity.FirstCounted; i < quantity.EndCounted; i++)
        {
            if (TopicOf(i) is { } topic)
                counted.Add(topic);
        }

        return Around(quantity.FirstToken, quantity.EndToken, KindOf(quantity), counted, known);
    }

    public FigureContext Of(FoundTime time, KnownFigure? known) =>
        Around(time.FirstToken, time.EndToken, time.Time!.Earliest.Contains('T', StringComparison.Ordinal) || time.Time.Latest.Contains('T', StringComparison.Ordinal) ? "clock" : "date", [], known);

    /// <summary>The context of the day in a date without a year.</summary>
    public FigureContext OfDay(FoundTime time) =>
        Around(time.FirstToken, time.EndToken, string.Create(CultureInfo.InvariantCulture, $"day {NamedDays.Of(_document, time)!.Value.Month}"), [], null);

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

    private FigureContext Around(int first, int end, string kind, IReadOnlyList<string> counted, KnownFigure? known)
    {
        var (words, names) = (s_noWords, s_noNames);
        var sentence = _document.Sentences[_document.Tokens[first].Sentence];
        Walk(end, Math.Min(sentence.EndToken, end + Reach), 1, ref words, ref names);
        Walk(first - 1, Math.Max(sentence.FirstToken - 1, first - 1 - Reach), -1, ref words, ref names);
        return new FigureContext(kind, counted, words, names, _days.GetValueOrDefault(_document.Tokens[first].Sentence, []), known);
    }

    private void Walk(int from, int to, int step, ref Dictionary<string, double> words, ref HashSet<string> names)
    {
        var (distance, figure, name) = (0, -1, -1);
        for (var i = from; i != to; i += step)
        {
            if (_figureOf[i] >= 0)
            {
                distance += _figureOf[i] == figure ? 0 : FigureWidth;
                figure = _figureOf[i];
            }
            else if (TopicOf(i) is { } stem)
            {
                // "New York City" is as far as one word.
                var isName = char.IsUpper(_document.Tokens[i].Word.Written[0]);
                if (!isName || name != i - step)
                    distance++;
                if (isName)
                    name = i;
                var weight = Halving / (Halving + distance);
                if (words == s_noWords)
                    words = new Dictionary<string, double>(Reach, StringComparer.Ordinal);
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(words, stem, out _);
                known = Math.Max(weight, known);
                // An ordinal tells one of several apart as a name does: "the first quarter".
                if (!isName && !LexiconWords.Ordinals.Contains(_document.Tokens[i].Word))
                    continue;
                if (names == s_noNames)
                    names = new HashSet<string>(StringComparer.Ordinal);
                names.Add(stem);
            }
        }
    }

    private string? TopicOf(int token) => _document.Tokens[token] is { Kind: TokenKind.Word } word ? _words.TopicOf(word.Word) : null;
}
