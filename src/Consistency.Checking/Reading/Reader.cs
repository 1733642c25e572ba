using Consistency.Checking.Reading.Readable;
using Consistency.Extraction;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking.Reading;

/// <summary>Reads many texts, on all cores; the readings are in the order of the texts, whichever is done first.</summary>
internal sealed class Reader(RulePack pack, ReadReport read)
{
    public IReadOnlyList<ReportReading> Read(IReadOnlyList<Report> texts, CancellationToken cancellation)
    {
        if (texts.Count == 1)
            return [ReadableReports.Read(texts[0], pack, read, cancellation)];
        var readings = new ReportReading[texts.Count];
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, texts.Count, options, i => readings[i] = ReadableReports.Read(texts[i], pack, read, cancellation));
        return readings;
    }
}
