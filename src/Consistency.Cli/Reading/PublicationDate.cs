using Consistency.Checking.Reading.Readable;
using Consistency.V1;
using Google.Protobuf.WellKnownTypes;

namespace Consistency.Cli.Reading;

/// <summary>The date of sources that give none.</summary>
internal static class PublicationDate
{
    /// <summary>Reads an ISO 8601 date or date-time; without a zone it is UTC.</summary>
    /// <exception cref="InputException">It is neither.</exception>
    public static Timestamp Parse(string text) => TryParse(text) ?? throw new InputException(Messages.NotADate(text));

    /// <summary>As <see cref="Parse"/>; null where the text is no date.</summary>
    public static Timestamp? TryParse(string text) =>
        ReportDates.TryParse(text) is { } date ? Timestamp.FromDateTimeOffset(date) : null;

    /// <summary>Gives the date to each claim whose source has none, and to each report that has none.</summary>
    public static void Apply(Timestamp published, CheckRequest request)
    {
        foreach (var report in request.Reports)
            report.PublishedAt ??= published;
        foreach (var claim in request.Claims)
        {
            claim.Source ??= new Source();
            claim.Source.PublishedAt ??= published;
        }
    }
}
