using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>One claim for each number that counts what the vocabulary knows: so many of these were killed, displaced, arrested.</summary>
internal static class CountClaims
{
    // A span longer than this says more than the claim; then the number and what it counts stand for it.
    private const int LongestEvidence = 280;

    // "and “well over” 100,000".
    private const int MostBetween = 6;

    // How far before its number "when" may stand.
    private const int WhenReach = 8;

    // How far before its number "the number of" may stand.
    private const int EstimateReach = 8;

    /// <summary>The claims, by the number that each was read from, and whether it is of a list that a total stands before; see also <see cref="ToldApart"/>.</summary>
    public static IEnumerable<(FoundQuantity Quantity, Claim Claim, bool IsItem)> Of(Reading reading)
    {
        var quantities = reading.Quantities;
        CountFrame? shared = null;
        var (framed, place, placed) = (0, "", 0);
        (FoundQuantity Quantity, Claim Claim)? last = null;
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            if (quantity.Kind != QuantityKind.Count || IsAttribute(reading.Document, quantity) || AgeClaims.IsBare(reading, quantity) || IsWhole(reading, quantity) || IsOfThen(reading, quantity))
                continue;
            var joinedBefore = i > 0 && AreJoined(reading, quantities[i - 1], quantity);
            var joinedBehind = i + 1 < quantities.Count && AreJoined(reading, quantity, quantities[i + 1]);
            // "A 22-year-old man killed three": what is behind a measure may say what happened.
            var left = i > 0 ? Math.Max(framed, quantities[i - 1].Kind == QuantityKind.Count ? Math.Max(quantities[i - 1].EndToken, quantities[i - 1].EndCounted) : quantities[i - 1].EndToken) : 0;
            var next = FirstOf(quantities, i + 1);
            // A number that is coordinated with the next one has what happened to both behind that one.
            var right = joinedBehind ? FirstOf(quantities, i + 2) : next;
            var frame = CountFrame.Of(reading, quantity, left, right) ?? (joinedBehind ? CountFrame.Of(reading, quantities[i + 1], left, right) : null)
                ?? (joinedBefore ? shared : null);
            // What was counted by name is of that number alone; a verb before it goes on: "killed 17 soldiers and 4 medics".
            shared = frame is { } verb && verb.EndToken <= quantity.FirstToken ? frame : null;
            framed = frame is { } said && said.EndToken > quantity.FirstToken ? Math.Min(said.EndToken, right) : 0;
            if (frame is null && last is { Claim.Scope.Place.Length: > 0 } total && PlaceInList(reading, total.Quantity, quantity) is { Length: > 0 } there)
            {
                last = (quantity, ItemOf(reading, total.Claim, quantity, there));
                yield return (quantity, last.Value.Claim, true);
                continue;
            }

            if (frame is not { } found || Moods.IsYetTo(reading.Document, quantity.EndToken, found.FirstToken) || IsShared(reading.Quantities, i, found) || CountSubject.Of(reading, quantity, found, joinedBehind ? quantities[i + 1] : null) is not { } subject)
                continue;
            var claim = ClaimOf(reading, quantity, found, subject, next);
            // "Ostby has had 210 cases and 3 deaths".
            if (claim.Scope.Place.Length == 0 && place.Length > 0 && Clause.Around(reading, quantity.FirstToken, quantity.EndToken).First <= placed)
                claim = claim with { Scope = claim.Scope with { Place = place } };
            (place, placed) = (claim.Scope.Place, quantity.FirstToken);
            last = (quantity, claim);
            yield return (quantity, claim, false);
        }
    }

    /// <summary>
    /// "125 out of 327 cases are in hospital": what the noun says holds for the whole, what the verb says for the part.
    /// </summary>
    private static bool IsShared(IReadOnlyList<FoundQuantity> quantities, int index, CountFrame frame)
    {
        var isNoun = frame.FirstToken >= quantities[index].FirstCounted && frame.FirstToken < quantities[index].EndCounted;
        return IsPart(quantities, index) ? isNoun : IsPart(quantities, index - 1) && !isNoun;
    }

    /// <summary>Whether a number counts the same noun as the next one.</summary>
    private static bool IsPart(IReadOnlyList<FoundQuantity> quantities, int index) => index >= 0 && index + 1 < quantities.Count && quantities[index] is { Kind: QuantityKind.Count } part
        && part.EndCounted > part.FirstCounted && part.EndCounted == quantities[index + 1].EndCounted;

    /// <summary>"25 in Lund" in "37 cases - 25 in Lund, 7 in Ostby": the place; empty for what is no part of such a list.</summary>
    private static string PlaceInList(Reading reading, FoundQuantity before, FoundQuantity quantity)
    {
        var (text, mark, behind) = (reading.Text, quantity.FirstToken - 1, quantity.EndToken);
        if (quantity.EndCounted > quantity.FirstCounted || mark <= before.FirstToken || text[mark].Sentence != text[before.FirstToken].Sentence
            || !(text.IsBreak(mark) || text.Is(mark, WordClass.Dash | WordClass.Coordinator) || text.Is(mark, "(") || text.Is(mark, "including")))
            return "";
        return text.Is(behind, "in") && text.Is(behind + 1, WordClass.Capital)
            ? CountScope.Place(reading, behind, reading.Document.Sentences[text[behind].Sentence].EndToken) : "";
    }

    /// <summary>The claim of a number in a list, of the same as the one before.</summary>
    private static Claim ItemOf(Reading reading, Claim before, FoundQuantity quantity, string place) =>
        reading.ClaimOver(quantity.FirstToken, quantity.EndToken + 2, before.Property, before.Subject, new ClaimValue.OfQuantity(quantity.Quantity)) with
        {
            Speakers = reading.SpeakersAt(quantity.FirstToken),
            Certainty = before.Certainty,
            Polarity = before.Polarity,
            Scope = before.Scope with { Place = place },
        };

    private static int FirstOf(IReadOnlyList<FoundQuantity> quantities, int index) => index < quantities.Count ? quantities[index].FirstToken : int.MaxValue;

    private static Claim ClaimOf(Reading reading, FoundQuantity quantity, CountFrame frame, Subject subject, int next)
    {
        var end = Math.Max(quantity.EndToken, quantity.EndCounted);
        var (first, last) = (Math.Min(quantity.FirstToken, frame.FirstToken), Math.Max(end, frame.EndToken));
        var tokens = reading.Document.Tokens;
        if (tokens[last - 1].End - tokens[first].Start > LongestEvidence)
            (first, last) = (quantity.FirstToken, end);
        var claim = reading.ClaimOver(first, last, frame.Property, subject, new ClaimValue.OfQuantity(quantity.Quantity));
        // Between the number and what happened, or just before the earlier of the two.
        var (from, to) = frame.FirstToken >= quantity.EndToken ? (quantity.EndToken, frame.FirstToken) : (frame.FirstToken - 3, frame.FirstToken);
        return Moods.Of(reading, claim, from, to, quantity.FirstToken) with
        {
            Speakers = reading.SpeakersAt(quantity.FirstToken),
            Scope = CountScope.Of(reading, quantity, frame, next),
        };
    }

    /// <summary>"a 50-seat boat" and "died at 67" count nobody.</summary>
    private static bool IsAttribute(Document document, FoundQuantity quantity)
    {
        var end = document.Tokens[quantity.EndToken - 1].End;
        if (quantity.FirstToken > 0 && document.Tokens[quantity.FirstToken - 1].Lower is "at" && FollowsEstimate(document, quantity.FirstToken))
            return false;
        return (end < document.Text.Length && document.Text[end] == '-')
            || (quantity.FirstCounted == quantity.EndCounted && quantity.FirstToken > 0 && document.Tokens[quantity.FirstToken - 1].Lower is "at" or "aged" or "age");
    }

    /// <summary>"Of the 212 passengers, 11 were hurt": what is said is of the others.</summary>
    private static bool IsWhole(Reading reading, FoundQuantity quantity)
    {
        var (text, of) = (reading.Text, quantity.FirstToken - 1);
        if (of > 0 && text.Is(of, WordClass.Determiner | WordClass.Possessive))
            of--;
        return of >= 0 && text.Is(of, "of") && (of == reading.Document.Sentences[text[of].Sentence].FirstToken || text.IsBreak(of - 1)) && text.Is(Math.Max(quantity.EndToken, quantity.EndCounted), ",");
    }

    /// <summary>"the worst since 1987, when 31 died" counts what happened then, with which the report compares what it tells of.</summary>
    private static bool IsOfThen(Reading reading, FoundQuantity quantity)
    {
        var text = reading.Text;
        for (var i = quantity.FirstToken - 1; i > 0 && quantity.FirstToken - i <= WhenReach && text[i].Sentence == text[quantity.FirstToken].Sentence; i--)
        {
            if (!text.Is(i, "when"))
                continue;
            var end = text.Is(i - 1, ",") ? i - 1 : i;
            return reading.TimesBetween(Math.Max(0, end - WhenReach), end).Any(t => t.EndToken == end && (text.Is(t.FirstToken, "since") || text.Is(t.FirstToken - 1, "since")));
        }

        return false;
    }

    /// <summary>"put the number of civilians killed at 300".</summary>
    private static bool FollowsEstimate(Document document, int token)
    {
        for (var i = token - 1; i >= 0 && token - i <= EstimateReach && document.Tokens[i].Sentence == document.Tokens[token].Sentence; i--)
        {
            if (LexiconWords.Estimates.Contains(document.Tokens[i].Word))
                return true;
        }

        return false;
    }

    /// <summary>Whether "and", "or" or a comma, with words of bounds at most, stands between two numbers with what they count.</summary>
    private static bool AreJoined(Reading reading, FoundQuantity a, FoundQuantity b)
    {
        var end = Math.Max(a.EndToken, a.EndCounted);
        if (reading.Document.Tokens[a.FirstToken].Sentence != reading.Document.Tokens[b.FirstToken].Sentence || b.FirstToken - end is < 1 or > MostBetween)
            return false;
        var joined = false;
        for (var i = end; i < b.FirstToken; i++)
        {
            var token = reading.Document.Tokens[i];
            if (token.Lower is "and" or "or" or ",")
                joined = true;
            else if (token.Kind != TokenKind.Quote && !LexiconWords.BoundWords.Contains(token.Lower))
                return false;
        }

        return joined;
    }
}
