using System.Globalization;
using Consistency.V1;
using Google.Protobuf.WellKnownTypes;

namespace Consistency.Cli.Reading;

/// <summary>The date of sources that give none.</summary>
internal static class PublicationDate
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>Reads an ISO 8601 date or date-time; without a zone it is UTC.</summary>
    /// <exception cref="InputException">It is neither.</exception>
    public static Timestamp Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? Timestamp.FromDateTimeOffset(date)
            : throw new InputException(Messages.NotADate(text));

    /// <summary>Gives the date to each claim whose source has none.</summary>
    public static void Apply(Timestamp published, IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            claim.Source ??= new Source();
            claim.Source.PublishedAt ??= published;
        }
    }
}
