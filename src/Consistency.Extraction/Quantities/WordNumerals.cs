using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads numbers in words: "six million", "twenty-one", "two and a half", "a hundred and five", "a dozen". Thread-safe.</summary>
internal static class WordNumerals
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out Numeral numeral)
    {
        numeral = default;
        if (sentence[at].Kind != TokenKind.Word)
            return false;
        var article = sentence[at].Lower is "a" or "an" ? 1 : 0;
        var state = new Sum(sentence, at + article);
        if (article == 1 && !NumeralWords.Scales.ContainsKey(sentence.WordAt(at + 1)))
            return false;
        // "Hundred thousand" goes without an article, "hundred" does not.
        if (article == 0 && sentence[at].Lower != "dozen" && NumeralWords.Scales.ContainsKey(sentence[at].Lower) && !(sentence[at].Lower is "hundred" or "thousand" && NumeralWords.Scales.ContainsKey(sentence.WordAt(at + 1))))
            return false;
        state.Read();
        if (state.Words == 0)
            return false;
        var end = state.At;
        // "Thirty-sixth" is no thirty.
        if (sentence.IsJoinedAt(end) && (NumeralWords.DenominatorEnds.ContainsKey(sentence.WordAt(end)) || sentence.WordAt(end) is "first" or "second"))
            return false;
        var value = state.Value;
        if (sentence.WordAt(end) == "and" && WordFractions.TryPart(sentence, end + 1, out var after, out var fraction))
            (end, value) = (after, value + fraction);
        else if (sentence.WordAt(end) == "point" && TryDecimals(sentence, end + 1, out after, out fraction))
            (end, value) = (after, value + fraction);
        // "Twenty-three fifths"; shares below one are read before.
        if (value >= 1 && sentence.IsWordAt(end) && WordFractions.TryDenominator(sentence, end, out after, out var denominator) && sentence[after - 1].Lower is [.., 's'] and not ("quarters" or "seconds") && denominator > 2)
        {
            numeral = new Numeral(after, value / denominator, value / denominator, 1, NumeralForm.Fraction);
            return true;
        }

        var form = state.Words == 1 && value == 1 ? NumeralForm.One : NumeralForm.Words;
        numeral = Scales.WithRest(sentence, Scales.Apply(sentence, new Numeral(end, value, value, state.Scale, form), money: false));
        return true;
    }

    private static bool TryDecimals(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal fraction)
    {
        const int MostDigits = 12;
        (end, fraction) = (at, 0);
        // "Point seventy-one" is two digits.
        if (NumeralWords.Tens.TryGetValue(sentence.WordAt(at), out var tens))
            (end, fraction) = NumeralWords.Ones.TryGetValue(sentence.WordAt(at + 1), out var ones) && ones is > 0 and < 10 ? (at + 2, (tens + ones) / 100) : (at + 1, tens / 100);
        else if (NumeralWords.Ones.TryGetValue(sentence.WordAt(at), out var teens) && teens >= 10)
            (end, fraction) = (at + 1, teens / 100);
        if (end > at)
            return true;
        for (var unit = 0.1m; end - at < MostDigits && NumeralWords.Ones.TryGetValue(sentence.WordAt(end), out var digit) && digit < 10; unit /= 10, end++)
            fraction += digit * unit;
        return end > at;
    }

    // Adds up words as long as they fit: each scale below the one before it, ones after tens.
    private ref struct Sum(ReadOnlySpan<Piece> sentence, int at)
    {
        private const decimal Largest = 1e18m;
        private readonly ReadOnlySpan<Piece> _sentence = sentence;
        private decimal _total;
        private decimal _group;
        private decimal _last = Largest;

        public int At { get; private set; } = at;

        public int Words { get; private set; }

        public decimal Scale { get; private set; } = 1;

        public readonly decimal Value => _total + _group;

        public void Read()
        {
            while (TryAdd(_sentence.WordAt(At)) || TryAddAfterAnd() || TryAddAfterHyphen())
                At++;
        }

        private bool TryAddAfterAnd()
        {
            if (_sentence.WordAt(At) != "and" || Value < 100 || _group % 100 != 0 || !IsSmall(_sentence.WordAt(At + 1)) || NumeralWords.Denominators.ContainsKey(_sentence.WordAt(At + 2)))
                return false;
            At++;
            return TryAdd(_sentence.WordAt(At));
        }

        /// <summary>"Twenty - five", as texts cut into words have it.</summary>
        private bool TryAddAfterHyphen()
        {
            if (_sentence.WordAt(At) != "-" || At == 0 || !NumeralWords.Tens.ContainsKey(_sentence.WordAt(At - 1)) || NumeralWords.Ones.GetValueOrDefault(_sentence.WordAt(At + 1)) is not (> 0 and < 10))
                return false;
            At++;
            return TryAdd(_sentence.WordAt(At));
        }

        private static bool IsSmall(string word) => NumeralWords.Tens.ContainsKey(word) || NumeralWords.Ones.ContainsKey(word);

        private bool TryAdd(string word)
        {
            if (_sentence.Length <= At || _sentence[At].Kind != TokenKind.Word)
                return false;
            if (NumeralWords.Ones.TryGetValue(word, out var ones))
                return Add(ones, _group % 100 == 0 || (_group % 10 == 0 && _group % 100 >= 20 && ones < 10 && ones > 0));
            if (NumeralWords.Tens.TryGetValue(word, out var tens))
                return Add(tens, _group % 100 == 0);
            return NumeralWords.Scales.TryGetValue(word, out var scale) && Multiply(scale);
        }

        // A second number right after a whole one is another number: "two ten".
        private bool Add(decimal value, bool fits)
        {
            if (!fits || (Words > 0 && Value < 100 && _group % 10 != 0) || (Words > 0 && Value == 0))
                return false;
            (_group, Words, Scale) = (_group + value, Words + 1, 1);
            return true;
        }

        private bool Multiply(decimal scale)
        {
            if (scale < 1000)
            {
                if (_group >= 100 || (_group == 0 && Words > 0))
                    return false;
                _group = Math.Max(1, _group) * scale;
            }
            else
            {
                if (scale >= _last || (_group == 0 && Words > 0))
                    return false;
                _total += Math.Max(1, _group) * scale;
                (_group, _last) = (0, scale);
            }

            (Words, Scale) = (Words + 1, scale);
            return true;
        }
    }
}
