using System.Globalization;
using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>A claim as a person would tell it: who says it, and what.</summary>
internal static class ClaimText
{
    private const string Gap = "…";

    /// <summary>Longer quotes are shortened, in UTF-16 code units.</summary>
    private const int LongestQuote = 300;

    /// <summary>Speaker, title, publisher and date, as far as the claim has them; else its id.</summary>
    public static string Who(Claim claim)
    {
        var speakers = Speakers(claim);
        var source = Source(claim);
        return (speakers.Length, source.Length) switch
        {
            (0, 0) => claim.Id,
            (0, _) => source,
            (_, 0) => speakers,
            _ => $"{speakers}, in {source}",
        };
    }

    /// <summary>The quoted words, else the value.</summary>
    public static string What(Claim claim) => claim.Evidence?.Quote is { Length: > 0 } quote
        ? Words.Quoted(quote, LongestQuote)
        : (claim.Polarity == Polarity.Denied ? "denies: " : "") + $"{claim.Property}: {Value(claim)}";

    /// <summary>What was understood: "killed (people): at least 17; Marrow Bay storm; as of 2031-03-06".</summary>
    public static string Understood(Claim claim)
    {
        var subject = string.Join(' ', (claim.Subject?.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => q.Value) ?? []).Append(claim.Subject?.Name ?? ""));
        var period = claim.Scope?.Period is { } span ? Time(span) : "";
        string[] scope = [claim.Scope?.Place ?? "", claim.Scope?.Event ?? "", period, claim.Scope?.AsOf is { Length: > 0 } asOf ? $"as of {asOf}" : ""];
        string[] marks = [claim.Polarity == Polarity.Denied ? "denied" : "", claim.Certainty is Certainty.Hedged ? "hedged" : claim.Certainty is Certainty.Disputed ? "disputed" : ""];
        var rest = string.Concat(scope.Concat(marks).Where(p => p.Length > 0).Select(p => $"; {p}"));
        // A figure of nothing that the pack knows has the words around it for its subject.
        return subject.Contains(Gap, StringComparison.Ordinal)
            ? subject.Trim().Replace(Gap, Value(claim), StringComparison.Ordinal) + rest
            : $"{claim.Property} ({subject.Trim()}): {Value(claim)}{rest}";
    }

    /// <summary>The speakers, the last one first: "the army, according to the mayor"; empty for the source itself.</summary>
    public static string Speakers(Claim claim) => string.Join(", according to ", claim.Speakers.Reverse());

    private static string Source(Claim claim)
    {
        var source = claim.Source ?? new Source();
        var name = source.Title.Length > 0 ? Words.Quoted(source.Title, LongestQuote)
            : source.Publisher.Length > 0 ? source.Publisher
            : source.Id.Length > 0 ? source.Id
            : claim.Evidence?.ReportId ?? "";
        var details = new List<string>();
        if (source.Title.Length > 0 && source.Publisher.Length > 0)
            details.Add(source.Publisher);
        if (source.PublishedAt is { } published)
            details.Add(published.ToDateTimeOffset().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return details.Count == 0 ? name : $"{name} ({string.Join(", ", details)})".TrimStart();
    }

    private static string Value(Claim claim) => claim.ValueCase switch
    {
        Claim.ValueOneofCase.Quantity => QuantityText.Of(claim.Quantity),
        Claim.ValueOneofCase.Time => Time(claim.Time),
        Claim.ValueOneofCase.Entity => claim.Entity.Name,
        Claim.ValueOneofCase.Statement => Words.Quoted(claim.Statement, LongestQuote),
        Claim.ValueOneofCase.Truth => claim.Truth ? "yes" : "no",
        _ => claim.Text,
    };

    public static string Time(TimeRange time) => (time.Earliest, time.Latest) switch
    {
        (var earliest, var latest) when string.Equals(earliest, latest, StringComparison.Ordinal) => earliest,
        ("", var latest) => $"by {latest}",
        (var earliest, "") => $"from {earliest}",
        (var earliest, var latest) => $"{earliest} to {latest}",
    };
}
