using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>One claim for each age of a named person: "Ann Hale is 54 years old", "is aged 54", "Ann Hale, 54,", "54-year-old Ann Hale".</summary>
internal static class AgeClaims
{
    private const string Property = "age";

    /// <summary>What an age counts.</summary>
    public const string Year = "year";

    private const int Oldest = 125;

    // "aged 4, 9, 12 and 15".
    private const int ListReach = 8;

    // "54-year-old factory worker Ann Hale".
    private const int NameReach = 6;

    /// <summary>The claims, by the number that each was read from.</summary>
    public static IEnumerable<(FoundQuantity Quantity, Claim Claim)> Of(Reading reading)
    {
        if (!reading.Lexicon.Pack.PropertyDefinitions.ContainsKey(Property))
            yield break;
        foreach (var quantity in reading.Quantities.Where(q => q.Quantity is { Bound: Bound.Exact, Value: > 0 and <= Oldest }))
        {
            if (Whose(reading, quantity) is not { IsEmpty: false } phrase || PersonNames.Of(reading, phrase) is not { Length: > 0 } name)
                continue;
            var (first, end) = (Math.Min(phrase.First, quantity.FirstToken), Math.Max(phrase.End, quantity.EndAmount));
            yield return (quantity, reading.ClaimOver(first, end, Property, new Subject(name), new ClaimValue.OfQuantity(quantity.Quantity with { Unit = Year }))
                with { Speakers = reading.SpeakersAt(quantity.FirstToken) });
        }
    }

    /// <summary>Whether a bare number is the age of somebody, named or not: "her husband, 47, was arrested", "a man of 47".</summary>
    public static bool IsBare(Reading reading, FoundQuantity quantity)
    {
        var (text, first, end) = (reading.Text, quantity.FirstToken, quantity.EndToken);
        if (quantity.Kind != QuantityKind.Count)
            return false;
        if (text.Is(first - 1, "of") && text.Is(first - 2, "age"))
            return true;
        if (quantity.EndCounted > quantity.FirstCounted || quantity.Quantity.Value is not (> 0 and <= Oldest))
            return false;
        if (IsOfAge(text, first, quantity.FirstAmount) || IsOfAge(text, quantity.EndAmount, end))
            return true;
        return quantity.Quantity.Bound == Bound.Exact && first > 1
            && (IsListed(reading, first) || (text.Is(first - 1, ",") && text.IsWord(first - 2) && text.IsBreak(end)) || (text.Is(first - 1, "of") && LexiconWords.AgedPeople.Contains(text[first - 2].Word)));
    }

    /// <summary>"younger than 50", "70 or older".</summary>
    private static bool IsOfAge(TaggedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, "younger") || text.Is(i, "older"))
                return true;
        }

        return false;
    }

    /// <summary>"aged 24 and 31", "who are 24 and 31".</summary>
    private static bool IsListed(Reading reading, int number)
    {
        var text = reading.Text;
        for (var i = number - 1; i > 0 && number - i <= ListReach; i--)
        {
            if (text.Is(i, "aged") || text.Is(i, "ages") || (text.Is(i - 1, "who") && LexiconWords.Be.Contains(text[i].Lower)))
                return true;
            if (text[i].Kind != TokenKind.Number && !text.Is(i, ",") && !text.Is(i, "and"))
                return false;
        }

        return false;
    }

    /// <summary>The phrase that names whose age a number is; empty where it is none.</summary>
    private static TokenSpan Whose(Reading reading, FoundQuantity quantity)
    {
        var (text, first, end) = (reading.Text, quantity.FirstAmount, quantity.EndAmount);
        var floor = reading.Document.Sentences[text[first].Sentence].FirstToken;
        var years = string.Equals(quantity.Quantity.Unit, Year, StringComparison.Ordinal);
        if (years && text[end - 1].Lower.EndsWith("-old", StringComparison.Ordinal))
            return Behind(reading, end);
        var aged = text.Is(first - 1, "aged");
        var before = aged ? first - 1 : first;
        if ((years && text.Is(end - 1, "old") || aged && quantity.Quantity.Unit.Length == 0) && text.Is(before - 1, "is"))
            return NounPhrases.Before(text, before - 1, floor);
        return quantity.Kind == QuantityKind.Count && quantity.EndCounted == quantity.FirstCounted && text.Is(before - 1, ",") && text.Is(end, ",") && before - 1 > floor
            ? NounPhrases.Walk(text, before - 2, floor)
            : default;
    }

    /// <summary>The words up to the end of the first name.</summary>
    private static TokenSpan Behind(Reading reading, int first)
    {
        var text = reading.Text;
        var sentence = reading.Document.Sentences[text[first - 1].Sentence];
        for (var i = first; i < Math.Min(sentence.EndToken, first + NameReach) && text.IsWord(i); i++)
        {
            if (!text.Is(i, WordClass.Capital))
                continue;
            var end = i;
            while (end < sentence.EndToken && text.IsWord(end) && text.Is(end, WordClass.Capital))
                end++;
            return new TokenSpan(i, end);
        }

        return default;
    }
}
