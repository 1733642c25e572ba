using Consistency.Checking.Faults;
using Consistency.Extraction;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking.Reading.Readable;

/// <summary>Reads reports whatever they are written in: pages and Markdown are made words first, and what is read in these is placed in the text as sent.</summary>
internal static class ReadableReports
{
    public static ReportReading Read(Report report, RulePack pack, ReadReport read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return report.MediaType switch
        {
            MediaTypes.Html or MediaTypes.Xhtml => ReadPage(report, pack, read, cancellation),
            MediaTypes.Markdown => ReadMarkdown(report, pack, read, cancellation),
            _ => read(report, pack, cancellation),
        };
    }

    private static ReportReading ReadPage(Report report, RulePack pack, ReadReport read, CancellationToken cancellation)
    {
        var (text, facts) = HtmlText.Read(report.Text, report.MediaType is MediaTypes.Xhtml, cancellation);
        return Read(facts.Fill(report), text, pack, read, cancellation);
    }

    private static ReportReading ReadMarkdown(Report report, RulePack pack, ReadReport read, CancellationToken cancellation)
    {
        var matter = Matter(report.Text);
        var text = MarkdownText.Read(matter?.Blank(report.Text) ?? report.Text);
        return text is null
            ? Nothing(report, $"A paragraph of the Markdown has more than {MarkdownMarks.MostInParagraph} marks, or it nests too deeply, or it defines more than "
                + $"{MarkdownMarks.MostDefinitions} links.")
            : Read(matter is null ? report : Filled(report, matter), text, pack, read, cancellation);
    }

    private static ReportReading Read(Report report, ReadableText text, RulePack pack, ReadReport read, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(text.Text)
            ? Nothing(report, "There are no words to read in it: all of it is markup, navigation, code, hidden or empty.")
            : PlacedReading.Of(read(report with { Text = text.Text }, pack, cancellation), text);

    // What looks like front matter and is none is read as text.
    private static FrontMatter? Matter(string text)
    {
        try
        {
            return FrontMatter.Find(text);
        }
        catch (FrontMatterException)
        {
            return null;
        }
    }

    private static Report Filled(Report report, FrontMatter matter) => report with
    {
        Title = Given(report.Title, matter.Title, FieldLimits.Name),
        Publisher = Given(report.Publisher, matter.Publisher, FieldLimits.Name),
        Url = Given(report.Url, matter.Url, FieldLimits.Url),
        PublishedAt = report.PublishedAt ?? ReportDates.TryParse(matter.Published),
    };

    private static string Given(string sent, string read, int longest) => sent.Length > 0 || FieldLimits.IsLonger(read, longest) ? sent : read;

    private static ReportReading Nothing(Report report, string problem) => new([], [], [], [], new Coverage(report.Id, 0, 0, 0, "und", problem));
}
