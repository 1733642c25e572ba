using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims;

/// <summary>What happened to what a number counts: "killed or wounded" in "40,000 civilians have been killed or wounded".</summary>
/// <param name="Property">The canonical property.</param>
/// <param name="FirstToken">The first token of the words that say so.</param>
/// <param name="EndToken">Past their last token.</param>
internal readonly record struct CountFrame(string Property, int FirstToken, int EndToken)
{
    // How many words other than auxiliaries may stand between what is counted and what happened to it.
    private const int FarthestRight = 4;

    private const int FarthestLeft = 1;

    /// <summary>Finds the frame of a number, or null: in what is counted itself, right before the number, behind it, or farther before it.</summary>
    public static CountFrame? Of(Reading reading, FoundQuantity quantity, int previousEnd, int nextFirst)
    {
        var document = reading.Document;
        var clause = Clause.Around(reading, quantity.FirstToken, quantity.EndToken);
        var (left, right) = (Math.Max(clause.First, previousEnd), Math.Min(clause.End, nextFirst));
        var counted = InCounted(reading, quantity, clause);
        // "300 deaths" says what happened; "300 prisoners were released" says it with the verb, "300 prisoners" alone by itself.
        if (counted is { } noun && !IsSubject(reading, quantity))
            return HappenedTo(reading, noun, right) ?? noun;
        var before = Before(reading, left, quantity.FirstToken);
        if (before is { } near && IsNear(document, near.EndToken, quantity.FirstToken))
            return near;
        return After(reading, Math.Max(quantity.EndToken, Math.Max(quantity.EndCounted, counted?.EndToken ?? 0)), right) ?? counted ?? before;
    }

    /// <summary>"7.8 million refugees", "17 deaths", "300 dead or wounded": what is counted says it.</summary>
    private static CountFrame? InCounted(Reading reading, FoundQuantity quantity, Clause clause)
    {
        for (var i = quantity.FirstCounted; i < quantity.EndCounted; i++)
        {
            if (reading.Lexicon.Counts.TryMatch(reading.Document, i, clause.End, out var match) && match.EndToken >= quantity.EndCounted)
                return Widened(reading, match, clause.End);
        }

        // "claimed 48 lives": the form stands on both sides of its number.
        return quantity.EndCounted - quantity.FirstCounted == 1 && quantity.FirstToken > clause.First
            && reading.Lexicon.Counts.OfApart(reading.Document, quantity.FirstToken - 1, quantity.FirstCounted) is { } name
            ? new CountFrame(name, quantity.FirstToken - 1, quantity.EndCounted)
            : null;
    }

    /// <summary>"109 cases have recovered": what happened to those that the noun counts; null where it says nothing else.</summary>
    private static CountFrame? HappenedTo(Reading reading, CountFrame noun, int end)
    {
        var verb = noun.EndToken;
        while (verb < end && reading.Text.Is(verb, WordClass.Auxiliary))
            verb++;
        var pack = reading.Lexicon.Pack;
        return verb < end && reading.Text.Is(verb, WordClass.Finite | WordClass.Participle) && pack.PropertyDefinitions[noun.Property].Of.Length > 0
            && reading.Lexicon.Counts.TryMatch(reading.Document, verb, end, out var match) && pack.PropertyDefinitions[match.Name].Of.Length > 0
            && CommonWhole(pack, noun.Property, match.Name) is null && CommonWhole(pack, match.Name, noun.Property) is null
            ? new CountFrame(match.Name, verb, match.EndToken)
            : null;
    }

    /// <summary>Whether what is counted is a kind of subject too, such as "prisoners".</summary>
    private static bool IsSubject(Reading reading, FoundQuantity quantity)
    {
        for (var i = quantity.FirstCounted; i < quantity.EndCounted; i++)
        {
            if (reading.Lexicon.Subjects.TryMatch(reading.Document, i, quantity.EndCounted, out var subject) && subject.EndToken == quantity.EndCounted)
                return true;
        }

        return false;
    }

    private static CountFrame? Before(Reading reading, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (!reading.Lexicon.Counts.TryMatch(reading.Document, i, end, out var match))
                continue;
            // "claimed the lives or injured": what came just before may be coordinated with it.
            for (var j = Math.Max(first, i - 6); j < i; j++)
            {
                if (reading.Lexicon.Counts.TryMatch(reading.Document, j, i, out var earlier) && IsJoined(reading.Document, earlier.EndToken, i)
                    && CommonWhole(reading.Lexicon.Pack, earlier.Name, match.Name) is { } whole)
                    return new CountFrame(whole, j, match.EndToken);
            }

            return new CountFrame(match.Name, i, match.EndToken);
        }

        return null;
    }

    private static CountFrame? After(Reading reading, int first, int end)
    {
        var others = 0;
        for (var i = first; i < end && others <= FarthestRight; i++)
        {
            // "when the fire broke out" fires nobody.
            if (reading.Lexicon.Counts.TryMatch(reading.Document, i, end, out var match) && !(reading.Text.Is(i - 1, WordClass.Determiner) && reading.Text.Is(i, WordClass.VerbOrNoun | WordClass.Plain)))
                return Widened(reading, match, end);
            var token = reading.Document.Tokens[i];
            if (token.Kind == TokenKind.Word && !LexiconWords.Auxiliaries.Contains(token.Lower))
                others++;
        }

        return null;
    }

    /// <summary>"died or been injured": two words joined mean what both are part of.</summary>
    private static CountFrame Widened(Reading reading, FormMatch match, int end)
    {
        for (var i = match.EndToken; i < Math.Min(end, match.EndToken + 4); i++)
        {
            if (reading.Lexicon.Counts.TryMatch(reading.Document, i, end, out var next) && IsJoined(reading.Document, match.EndToken, i)
                && CommonWhole(reading.Lexicon.Pack, match.Name, next.Name) is { } whole)
                return new CountFrame(whole, match.FirstToken, next.EndToken);
        }

        return new CountFrame(match.Name, match.FirstToken, match.EndToken);
    }

    /// <summary>Whether nothing but "or", "and" and auxiliaries stands between two words.</summary>
    private static bool IsJoined(Document document, int first, int end)
    {
        var joined = false;
        for (var i = first; i < end; i++)
        {
            var word = document.Tokens[i].Lower;
            joined |= word is "or" or "and" or "and/or" or "/";
            if (word is not "/" && !LexiconWords.Auxiliaries.Contains(word))
                return false;
        }

        return joined;
    }

    private static string? CommonWhole(RulePack pack, string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) ? a : pack.Properties.Wholes(a).FirstOrDefault(w => pack.Properties.IsPartOf(b, w));

    /// <summary>Whether a word or two at most, and no comma, stand between what happened and the number: "the toll rose to 17".</summary>
    private static bool IsNear(Document document, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            var token = document.Tokens[i];
            if (token.Kind == TokenKind.Mark)
                return false;
            words += token.Kind == TokenKind.Word && !LexiconWords.Auxiliaries.Contains(token.Lower) ? 1 : 0;
        }

        return words <= FarthestLeft;
    }
}
