using System.Globalization;
using Consistency.Extraction;
using Consistency.Model;

namespace Consistency.Checking.Reading.Readable;

/// <summary>Places what was read in a readable text in the text as sent.</summary>
internal static class PlacedReading
{
    public static ReportReading Of(ReportReading reading, ReadableText text) => reading with
    {
        Claims = [.. reading.Claims.Select(c => Place(c, text))],
        Figures = [.. reading.Figures.Select(c => Place(c, text))],
        Quantities = [.. reading.Quantities.Select(q => q with { Start = text.StartOf(q.Start), End = text.EndOf(q.End) })],
        Times = [.. reading.Times.Select(t => t with { Start = text.StartOf(t.Start), End = text.EndOf(t.End) })],
        Attributions = [.. reading.Attributions.Select(a => Place(a, text))],
    };

    private static Claim Place(Claim claim, ReadableText text)
    {
        if (claim.Evidence is not { } evidence)
            return claim;
        var placed = evidence with { Start = text.StartOf(evidence.Start), End = text.EndOf(evidence.End) };
        // Ids tell where a claim stands.
        var (was, now) = (Span(evidence), Span(placed));
        return claim with { Id = claim.Id.StartsWith(was, StringComparison.Ordinal) ? now + claim.Id[was.Length..] : claim.Id, Evidence = placed };
    }

    private static Attribution Place(Attribution attribution, ReadableText text)
    {
        var cue = text.StartOf(attribution.CueStart);
        return attribution with
        {
            SpeakerStart = text.StartOf(attribution.SpeakerStart),
            SpeakerEnd = text.EndOf(attribution.SpeakerEnd),
            CueStart = cue,
            CueEnd = attribution.CueEnd > attribution.CueStart ? text.EndOf(attribution.CueEnd) : cue,
            Start = text.StartOf(attribution.Start),
            End = text.EndOf(attribution.End),
        };
    }

    private static string Span(Evidence evidence) => string.Create(CultureInfo.InvariantCulture, $"{evidence.ReportId}:{evidence.Start}-{evidence.End}");
}
