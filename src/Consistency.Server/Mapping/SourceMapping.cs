using Google.Protobuf.WellKnownTypes;

namespace Consistency.Server.Mapping;

/// <summary>Who published, and a claim's own words.</summary>
internal static class SourceMapping
{
    /// <summary>Maps a source; the request's check has made sure that its time is one.</summary>
    public static Model.Source ToModel(this V1.Source? source) => source is null
        ? Model.Source.Unknown
        : new Model.Source(source.Id, source.Title, source.Publisher, source.Url, source.PublishedAt?.ToDateTimeOffset());

    public static V1.Source? ToProto(this Model.Source source) => source == Model.Source.Unknown
        ? null
        : new V1.Source
        {
            Id = source.Id,
            Title = source.Title,
            Publisher = source.Publisher,
            Url = source.Url,
            PublishedAt = source.PublishedAt is { } at ? Timestamp.FromDateTimeOffset(at) : null,
        };

    public static Model.Evidence ToModel(this V1.Evidence evidence) => new(evidence.ReportId, evidence.Start, evidence.End, evidence.Quote);

    public static V1.Evidence ToProto(this Model.Evidence evidence) => new()
    {
        ReportId = evidence.ReportId,
        Start = evidence.Start,
        End = evidence.End,
        Quote = evidence.Quote,
    };
}
