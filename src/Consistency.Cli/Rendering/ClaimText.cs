using System.Globalization;
using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>A claim as a person would tell it: who says it, and what.</summary>
internal static class ClaimText
{
    /// <summary>Longer quotes are shortened, in UTF-16 code units.</summary>
    private const int LongestQuote = 300;

    /// <summary>Speaker, title, publisher and date, as far as the claim has them; else its id.</summary>
    public static string Who(Claim claim)
    {
        var speakers = string.Join(", according to ", claim.Speakers.Reverse());
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

    private static string Time(TimeRange time) => (time.Earliest, time.Latest) switch
    {
        (var earliest, var latest) when string.Equals(earliest, latest, StringComparison.Ordinal) => earliest,
        ("", var latest) => $"by {latest}",
        (var earliest, "") => $"from {earliest}",
        (var earliest, var latest) => $"{earliest} to {latest}",
    };
}
