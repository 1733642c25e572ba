using System.Text;
using Consistency.Checking.Reading.Readable;
using Consistency.V1;

namespace Consistency.Cli.Reading.Reports;

/// <summary>Reads report files into a request.</summary>
internal static class ReportLoader
{
    /// <summary>How large a report may be, in bytes of UTF-8: the service's own limit.</summary>
    public const int MaximumBytes = Checking.ReportLimits.Bytes;

    // UTF-32 takes four bytes for what UTF-8 has in one.
    private const long MaximumFileBytes = 4L * MaximumBytes;

    // One message takes no more than 2 GiB.
    private const long MaximumTotalBytes = 1L << 30;

    /// <summary>Adds the reports among some files and folders.</summary>
    /// <param name="complaints">Takes what is left out, and what was guessed.</param>
    /// <exception cref="InputException">They are too much for one request.</exception>
    public static void Load(IReadOnlyList<string> paths, LoadedClaims loaded, Complaints complaints)
    {
        var files = ReportFiles.Find(paths, complaints);
        var ids = ReportIds.Of([.. files.Select(f => f.Path)]);
        var total = 0L;
        foreach (var (file, id) in files.Zip(ids))
        {
            complaints.Collect(() =>
            {
                var (report, text) = Read(file, id, complaints);
                loaded.Add(new Place(file.Path), report, text);
                total += report.CalculateSize();
            });
            if (total > MaximumTotalBytes)
                throw new InputException(new Place(file.Path), Messages.TooMuchText);
        }
    }

    private static (Report Report, string Text) Read(ReportFile file, string id, Complaints complaints)
    {
        var place = new Place(file.Path);
        var (text, isGuessed) = ReportDecoder.Decode(InputFile.ReadBytes(file.Path, MaximumFileBytes), place);
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException(place, Messages.IsEmpty);
        if (text.Length > MaximumBytes || Encoding.UTF8.GetByteCount(text) > MaximumBytes)
            throw new InputException(place, Messages.ReportTooLarge);
        if (isGuessed)
            complaints.Add(place, Messages.ReadAsWindows);
        var report = new Report { Id = id, Text = text, MediaType = file.MediaType };
        complaints.Collect(() => Describe(report, Matter(text, place), place));
        return (report, text);
    }

    private static FrontMatter? Matter(string text, Place place)
    {
        try
        {
            return FrontMatter.Find(text);
        }
        catch (FrontMatterException fault)
        {
            throw new InputException(new Place(place.File, fault.Line), Messages.BadFrontMatter(fault.Message));
        }
    }

    private static void Describe(Report report, FrontMatter? matter, Place place)
    {
        if (matter is null)
            return;
        report.Text = matter.Blank(report.Text);
        report.Title = matter.Title;
        report.Publisher = matter.Publisher;
        report.Url = matter.Url;
        if (matter.Published is { Length: > 0 } date)
            report.PublishedAt = PublicationDate.TryParse(date) ?? throw new InputException(place, Messages.BadFrontMatterDate(date));
    }
}
