using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Names those whom a count of anybody is of: "seats 42,000" and "42,000 seats", "900,000 people watched" and "900,000 viewers".</summary>
internal static class Doers
{
    private static readonly Word s_seats = WordPool.Of("seats");

    /// <summary>Those whom a count of anybody is of by the verb or noun beside it: "seats 42,000", "watched by 900,000 people"; null for nobody.</summary>
    public static string? Of(TaggedText text, PackWords words, FoundQuantity quantity)
    {
        var (before, end, isNamed) = (quantity.FirstToken - 1, Math.Max(quantity.EndToken, quantity.EndCounted), quantity.EndCounted > quantity.FirstCounted);
        if (quantity.Kind != QuantityKind.Count || (isNamed && !Contrasts.Anybody.Contains(text[quantity.EndCounted - 1].Lower)))
            return null;
        if (IsOfSentence(text, before, quantity) && (Contrasts.Rooms.Contains(text[before].Lower) || IsCapacity(text, before)))
            return words.TopicOf(s_seats);
        if (!isNamed)
            return null;
        if (IsOfSentence(text, before, quantity) && Contrasts.ObjectsOf(text[before].Word) is { } objects)
            return words.TopicOf(objects);
        var verb = text.Is(before, "by") ? before - 1 : end;
        return IsOfSentence(text, verb, quantity) && Contrasts.DoersOf(text[verb].Word) is { } doers ? words.TopicOf(doers) : null;
    }

    /// <summary>"a capacity of 42,000", "capacity for 300".</summary>
    private static bool IsCapacity(TaggedText text, int preposition) => (text.Is(preposition, "of") || text.Is(preposition, "for")) && preposition > 0 && Contrasts.Capacities.Contains(text[preposition - 1].Lower);

    private static bool IsOfSentence(TaggedText text, int token, FoundQuantity quantity) => text.IsWord(token) && text[token].Sentence == text[quantity.FirstToken].Sentence;
}
