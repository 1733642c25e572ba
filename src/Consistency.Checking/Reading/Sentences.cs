using System.Globalization;
using Consistency.Checking.Faults;
using Consistency.Checking.Ids;
using Consistency.Extraction;
using Consistency.Model;

namespace Consistency.Checking.Reading;

/// <summary>Claims that are given as a sentence: each is read as a report of its own.</summary>
internal static class Sentences
{
    /// <summary>Whether a claim gives a text and no claim.</summary>
    public static bool IsSentence(Claim claim) =>
        claim.Text.Length > 0 && claim.Subject.Name.Length == 0 && claim.Property.Length == 0 && claim.Value is null;

    /// <summary>Whether a sentence is sound enough to read; what is wrong with others is the validator's to say.</summary>
    public static bool IsReadable(Claim claim) => IsSentence(claim) && FaultOf(claim) is null;

    public static (ProblemReason Reason, string Message)? FaultOf(Claim claim) =>
        FieldLimits.IsLonger(claim.Text, FieldLimits.Statement)
            ? (ProblemReason.TooLong, $"The text is longer than {FieldLimits.Statement} characters. Give it as a report.")
            : TextFaults.Of(claim.Text, int.MaxValue);

    public static Report ToReport(Claim claim, string id) =>
        new(id, claim.Text, claim.Source.Title, claim.Source.Publisher, claim.Source.Url, PublishedAt: claim.Source.PublishedAt);

    /// <summary>The claims of a sentence, the one that it makes above all first; what the sender gave wins over what was read.</summary>
    /// <remarks>The first has the sender's id, others that id with a number after it.</remarks>
    public static IReadOnlyList<Claim> ClaimsOf(Claim sentence, ReportReading reading, IdRegister ids)
    {
        var claims = new List<Claim>(reading.Claims.Count);
        foreach (var (index, read) in reading.Claims.OrderBy(Rank).Index())
        {
            var id = index == 0 ? sentence.Id : ids.Make(string.Create(CultureInfo.InvariantCulture, $"{sentence.Id}-{index + 1}"));
            claims.Add(AsSent(sentence, read) with { Id = id });
        }

        return claims;
    }

    /// <summary>Its figures that make no claim unless they differ from another text's, with ids of their own.</summary>
    public static IEnumerable<Claim> FiguresOf(Claim sentence, ReportReading reading, IdRegister ids) => reading.Figures.Select((figure, index) =>
        AsSent(sentence, figure) with { Id = ids.Make(string.Create(CultureInfo.InvariantCulture, $"{sentence.Id}-{reading.Claims.Count + index + 1}")) });

    private static Claim AsSent(Claim sentence, Claim read) => read with
    {
        Text = sentence.Text,
        Source = sentence.Source,
        Speakers = sentence.Speakers.Count > 0 ? sentence.Speakers : read.Speakers,
        Scope = Join(sentence.Scope, read.Scope),
        Evidence = sentence.Evidence ?? (read.Evidence is { } evidence ? evidence with { ReportId = "" } : null),
    };

    /// <summary>Why a sentence makes no claim, in words.</summary>
    public static string WhyNothing(Coverage coverage)
    {
        var why = coverage.Problem.Length > 0 ? coverage.Problem.TrimEnd('.') : "No claim was read from the text";
        return $"{why}. Reword it, or give a subject, a property and a value.";
    }

    /// <summary>The sentences of a text that no claim was read from, as written.</summary>
    public static IEnumerable<string> Unread(string text, ReportReading reading)
    {
        var evidence = reading.Claims.Where(c => c.Evidence is not null).Select(c => c.Evidence!).ToList();
        return TextSentences.Of(text).Where(s => !evidence.Exists(e => e.Start < s.End && s.Start < e.End)).Select(s => s.Words);
    }

    /// <summary>Says that no claim was read from a sentence of several.</summary>
    public static string WhyNotRead(string words) => $"No claim was read from “{Fault.Shown(words)}”: it is not compared. Reword it, or give a subject, a property and a value.";

    // "Governor Marant said 300 houses were lost" makes a claim of her office too, but that is not what it is there to say.
    private static int Rank(Claim claim) => claim.Value switch
    {
        ClaimValue.OfQuantity => 0,
        ClaimValue.OfTime => 1,
        ClaimValue.OfStatement => 2,
        ClaimValue.OfTruth => 3,
        _ => 4,
    };

    private static Scope Join(Scope given, Scope read) => new(
        given.Place.Length > 0 ? given.Place : read.Place,
        given.Event.Length > 0 ? given.Event : read.Event,
        given.Period ?? read.Period,
        given.AsOf.Length > 0 ? given.AsOf : read.AsOf);
}
