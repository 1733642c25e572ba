using Consistency.Checking.Faults;
using Consistency.Model;

namespace Consistency.Checking.Reading;

/// <summary>All that can be wrong with one report before it is read.</summary>
internal static class ReportFaults
{
    /// <returns>Paths from the report, reasons and messages.</returns>
    public static IEnumerable<(string Field, ProblemReason Reason, string Message)> Of(Report report, int maximumBytes)
    {
        (string Field, string Text, int Limit)[] lengths =
        [
            ("id", report.Id, FieldLimits.Id),
            ("title", report.Title, FieldLimits.Name),
            ("publisher", report.Publisher, FieldLimits.Name),
            ("url", report.Url, FieldLimits.Url),
        ];
        foreach (var (field, text, limit) in lengths)
        {
            if (FieldLimits.IsLonger(text, limit))
                yield return (field, ProblemReason.TooLong, $"The text is longer than {limit} characters. Shorten it.");
        }

        if (MediaTypes.Canonical(report.MediaType) is null)
        {
            yield return ("mediaType", ProblemReason.UnsupportedMediaType,
                $"Texts of the type \"{Fault.Shown(report.MediaType)}\" are not read. Give the article's words alone, as {MediaTypes.List}.");
        }

        if (TextFaults.Of(report.Text, maximumBytes) is { } fault)
            yield return ("text", fault.Reason, fault.Message);
    }
}
