using Consistency.V1;

namespace Consistency.Cli.Rendering.Marking;

/// <summary>Turns what was read in reports into marks.</summary>
internal static class Marks
{
    /// <summary>The marks of each report, by its id; outer ones before those within.</summary>
    public static ILookup<string, Mark> Of(ExtractResponse response)
    {
        var claims = response.Claims.Where(c => c.Evidence is not null)
            .Select(c => (c.Evidence.ReportId, Mark: new Mark(c.Evidence.Start, c.Evidence.End, KindOf(c), DetailOf(c))));
        var speakers = response.Attributions
            .Select(a => (a.ReportId, Mark: new Mark(a.SpeakerStart, a.SpeakerEnd, MarkKind.Speaker, a.Speaker)));
        var numbers = response.Quantities
            .Select(q => (q.ReportId, Mark: new Mark(q.Start, q.End, MarkKind.Number, Detail(QuantityText.Of(QuantityOf(q)), q.Counted))));
        var times = response.Times
            .Select(t => (t.ReportId, Mark: new Mark(t.Start, t.End, MarkKind.Time, t.Duration.Length > 0 ? t.Duration : SpanOf(t))));
        return claims.Concat(speakers).Concat(numbers).Concat(times)
            .Distinct()
            .OrderBy(m => m.Mark.Start).ThenByDescending(m => m.Mark.End).ThenBy(m => m.Mark.Kind).ThenBy(m => m.Mark.Detail, StringComparer.Ordinal)
            .ToLookup(m => m.ReportId, m => m.Mark, StringComparer.Ordinal);
    }

    private static MarkKind KindOf(Claim claim) => claim.ValueCase switch
    {
        Claim.ValueOneofCase.Quantity => MarkKind.Figure,
        Claim.ValueOneofCase.Time => MarkKind.Date,
        Claim.ValueOneofCase.Truth => MarkKind.Event,
        Claim.ValueOneofCase.Statement when claim.Property == "quote" => MarkKind.Remark,
        Claim.ValueOneofCase.Entity when claim.Property == "office" => MarkKind.Office,
        _ => MarkKind.Fact,
    };

    // A remark's words stand there already.
    private static string DetailOf(Claim claim) => KindOf(claim) == MarkKind.Remark
        ? ClaimText.Speakers(claim)
        : Detail(ClaimText.Understood(claim), ClaimText.Speakers(claim));

    private static string Detail(params string[] parts) => string.Join(" | ", parts.Where(p => p.Length > 0));

    private static string SpanOf(TimeMention time) =>
        time.Earliest.Length + time.Latest.Length == 0 ? "" : ClaimText.Time(new TimeRange { Earliest = time.Earliest, Latest = time.Latest });

    private static Quantity QuantityOf(QuantityMention mention)
    {
        var quantity = new Quantity { Value = mention.Value, Bound = mention.Bound, Unit = mention.Unit };
        if (mention.HasUpper)
            quantity.Upper = mention.Upper;
        return quantity;
    }
}
