using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims;

/// <summary>Reads who or what a number counts, with nationality.</summary>
internal static class CountSubject
{
    // How far behind a frame "from Ukraine" may stand.
    private const int OriginReach = 4;

    // How many words the name of a kind has at most.
    private const int KindReach = 3;

    /// <param name="head">What is counted by the next number that this one is coordinated with: "100,000 Russian and 100,000 Ukrainian soldiers".</param>
    public static Subject? Of(Reading reading, FoundQuantity quantity, CountFrame frame, FoundQuantity? head)
    {
        var (document, lexicon) = (reading.Document, reading.Lexicon);
        var nationality = NationalityIn(reading, quantity.FirstCounted, quantity.EndCounted);
        var of = lexicon.Pack.PropertyDefinitions[frame.Property].Of;
        var saysItself = frame.FirstToken < quantity.EndCounted && quantity.FirstCounted <= frame.FirstToken;
        // "7.8 million refugees" are people who are refugees, not refugees who are.
        var kind = saysItself && of.Length > 0 ? KindBefore(reading, quantity, frame.FirstToken) ?? of : KindIn(reading, quantity) ?? (head is null ? null : KindIn(reading, head));
        // "the number of civilians killed", "the civilian death toll" before the number.
        if (kind is null && quantity.FirstCounted == quantity.EndCounted && frame.EndToken <= quantity.FirstToken)
            kind = KindRightBefore(reading, frame.FirstToken);
        if (kind is null)
        {
            kind = of.Length > 0 && (saysItself || quantity.FirstCounted == quantity.EndCounted || IsNationality(reading, quantity) || IsCount(reading, quantity)) ? of
                : quantity.EndCounted > quantity.FirstCounted ? Noun(document, quantity) : null;
        }

        if (kind is null)
            return null;
        nationality = nationality.Length > 0 ? nationality : Origin(reading, Math.Max(frame.EndToken, quantity.EndCounted)) is { Length: > 0 } origin ? origin : Agent(reading, quantity, frame, kind);
        return nationality.Length == 0
            ? new Subject(kind)
            : new Subject(kind, new Dictionary<string, string>(StringComparer.Ordinal) { [ClaimLexicon.Nationality] = nationality });
    }

    /// <summary>"civilian deaths" are deaths of civilians.</summary>
    private static string? KindBefore(Reading reading, FoundQuantity quantity, int end)
    {
        for (var i = quantity.FirstCounted; i < end; i++)
        {
            if (reading.Lexicon.Subjects.TryMatch(reading.Document, i, end, out var match))
                return match.Name;
        }

        return null;
    }

    /// <summary>The longest kind that what is counted ends with; else the first in it.</summary>
    private static string? KindIn(Reading reading, FoundQuantity quantity)
    {
        string? first = null;
        for (var i = quantity.FirstCounted; i < quantity.EndCounted; i++)
        {
            if (!reading.Lexicon.Subjects.TryMatch(reading.Document, i, quantity.EndCounted, out var match))
                continue;
            if (match.EndToken == quantity.EndCounted)
                return match.Name;
            first ??= match.Name;
        }

        return first;
    }

    private static string? KindRightBefore(Reading reading, int end)
    {
        for (var i = end - 1; i >= Math.Max(0, end - KindReach); i--)
        {
            if (reading.Lexicon.Subjects.TryMatch(reading.Document, i, end, out var match) && match.EndToken == end)
                return match.Name;
        }

        return null;
    }

    /// <summary>"300 Portuguese" are people; "300 Portuguese villages" are villages.</summary>
    private static bool IsNationality(Reading reading, FoundQuantity quantity)
    {
        for (var i = quantity.FirstCounted; i < quantity.EndCounted; i++)
        {
            if (reading.Lexicon.Nationalities.TryMatch(reading.Document, i, quantity.EndCounted, out var match) && match.EndToken == quantity.EndCounted)
                return true;
        }

        return false;
    }

    /// <summary>"109 cases have recovered": people, as cases are counted by themselves.</summary>
    private static bool IsCount(Reading reading, FoundQuantity quantity) =>
        reading.Lexicon.Counts.TryMatch(reading.Document, quantity.EndCounted - 1, quantity.EndCounted, out var match) && reading.Lexicon.Pack.PropertyDefinitions[match.Name].Of.Length > 0;

    private static string NationalityIn(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reading.Lexicon.Nationalities.TryMatch(reading.Document, i, end, out var match))
                return match.Name;
        }

        return "";
    }

    private static string LastNationality(Reading reading, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (reading.Lexicon.Nationalities.TryMatch(reading.Document, i, end, out var match))
                return match.Name;
        }

        return "";
    }

    /// <summary>"refugees from Ukraine".</summary>
    private static string Origin(Reading reading, int first)
    {
        var sentence = reading.Document.Sentences[reading.Document.Tokens[first - 1].Sentence];
        for (var i = first; i < Math.Min(sentence.EndToken - 1, first + OriginReach); i++)
        {
            if (reading.Document.Tokens[i].Lower is "from" && reading.Lexicon.Nationalities.TryMatch(reading.Document, i + 1, sentence.EndToken, out var match))
                return match.Name;
        }

        return "";
    }

    /// <summary>A party's own forces take the party's nationality: of the sentence's subject, else of the speaker.</summary>
    private static string Agent(Reading reading, FoundQuantity quantity, CountFrame frame, string kind)
    {
        if (!IsForce(reading.Lexicon.Pack, kind))
            return "";
        var clause = Clause.Around(reading, quantity.FirstToken, quantity.EndToken);
        if (frame.EndToken <= quantity.FirstToken && LastNationality(reading, clause.First, frame.FirstToken) is { Length: > 0 } subject)
            return subject;
        var speakers = reading.SpeakersAt(quantity.FirstToken);
        return speakers.Count > 0 && reading.Lexicon.Pack.Offices.Bodies.TryResolve(speakers[^1], out var body)
            && reading.Lexicon.Pack.Qualifiers.TryGetValue(ClaimLexicon.Nationality, out var nations) && nations.TryResolve(body, out var nation) ? nation : "";
    }

    private static bool IsForce(RulePack pack, string kind) => pack.Subjects.TryResolve("soldiers", out var soldiers) && pack.Subjects.IsPartOf(kind, soldiers);

    private static string Noun(Document document, FoundQuantity quantity) => document.Slice(quantity.FirstCounted, quantity.EndCounted).ToLowerInvariant();
}
