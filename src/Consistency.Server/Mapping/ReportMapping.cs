using Google.Protobuf.WellKnownTypes;

namespace Consistency.Server.Mapping;

/// <summary>Reports, and what is found in them.</summary>
internal static class ReportMapping
{
    /// <summary>Maps a report; the request's check has made sure that its time is one.</summary>
    public static Model.Report ToModel(this V1.Report report) => new(
        report.Id, report.Text, report.Title, report.Publisher, report.Url, report.MediaType, report.PublishedAt?.ToDateTimeOffset());

    /// <param name="withText">Whether its text goes with it.</param>
    public static V1.Report ToProto(this Model.Report report, bool withText = true) => new()
    {
        Id = report.Id,
        Title = report.Title,
        Publisher = report.Publisher,
        Url = report.Url,
        PublishedAt = report.PublishedAt is { } published ? Timestamp.FromDateTimeOffset(published) : null,
        MediaType = report.MediaType,
        Text = withText ? report.Text : "",
    };

    public static V1.Coverage ToProto(this Model.Coverage coverage) => new()
    {
        ReportId = coverage.ReportId,
        Sentences = coverage.Sentences,
        SentencesWithClaims = coverage.SentencesWithClaims,
        Claims = coverage.Claims,
        Language = coverage.Language,
        Problem = coverage.Problem,
    };

    public static V1.QuantityMention ToProto(this Model.QuantityMention mention)
    {
        var proto = new V1.QuantityMention
        {
            ReportId = mention.ReportId,
            Start = mention.Start,
            End = mention.End,
            Value = mention.Quantity.Value,
            Bound = mention.Quantity.Bound.ToProto(),
            Trend = mention.Quantity.Trend.ToProto(),
            Unit = mention.Quantity.Unit,
            Counted = mention.Counted,
        };
        if (mention.Quantity.Upper is { } upper)
            proto.Upper = upper;
        return proto;
    }

    public static V1.TimeMention ToProto(this Model.TimeMention mention) => new()
    {
        ReportId = mention.ReportId,
        Start = mention.Start,
        End = mention.End,
        Earliest = mention.Time?.Earliest ?? "",
        Latest = mention.Time?.Latest ?? "",
        Duration = mention.Duration,
    };

    public static V1.Attribution ToProto(this Model.Attribution attribution) => new()
    {
        ReportId = attribution.ReportId,
        Speaker = attribution.Speaker,
        SpeakerStart = attribution.SpeakerStart,
        SpeakerEnd = attribution.SpeakerEnd,
        CueStart = attribution.CueStart,
        CueEnd = attribution.CueEnd,
        Start = attribution.Start,
        End = attribution.End,
        Quoted = attribution.Quoted,
    };
}
