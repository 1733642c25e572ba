using System.Text.Json;
using Consistency.Checking.Faults;
using Consistency.Model;

namespace Consistency.Checking.Reading.Readable;

/// <summary>What a page says of itself: its title, who published it, where and when. For one page and one thread.</summary>
internal sealed class PageFacts
{
    private static readonly string[] Titles = ["og:title", "title", "h1"];
    private static readonly string[] Publishers = ["og:site_name", "application-name", "publisher", "dc.publisher", "ld:publisher"];
    private static readonly string[] Urls = ["canonical", "og:url"];

    private static readonly string[] Dates =
    [
        "article:published_time", "datepublished", "ld:datepublished", "og:published_time", "pubdate", "publishdate", "publish-date", "date", "dc.date",
        "dc.date.issued", "dcterms.created", "parsely-pub-date", "time",
    ];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes what a page gives under a name; the first of a name holds.</summary>
    public void Note(string name, string value)
    {
        if (name.Length > 0 && !string.IsNullOrWhiteSpace(value))
            _values.TryAdd(name.Trim(), string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>Notes what a page's description for machines (JSON-LD) gives, where it is plain to see.</summary>
    public void NoteLinkedData(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@graph", out var graph))
                root = graph;
            foreach (var thing in root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : new[] { root })
                NoteThing(thing);
        }
        catch (JsonException)
        {
            // Many pages hold some that is none; they have other ways to tell.
        }
    }

    /// <summary>A report with what the page says where the sender says nothing.</summary>
    public Report Fill(Report report) => report with
    {
        Title = report.Title.Length > 0 ? report.Title : First(Titles, FieldLimits.Name),
        Publisher = report.Publisher.Length > 0 ? report.Publisher : First(Publishers, FieldLimits.Name),
        Url = report.Url.Length > 0 ? report.Url : First(Urls, FieldLimits.Url),
        PublishedAt = report.PublishedAt ?? Dates.Select(d => ReportDates.TryParse(_values.GetValueOrDefault(d, ""))).FirstOrDefault(d => d is not null),
    };

    private void NoteThing(JsonElement thing)
    {
        if (thing.ValueKind != JsonValueKind.Object)
            return;
        if (thing.TryGetProperty("datePublished", out var date) && date.ValueKind == JsonValueKind.String)
            Note("ld:datepublished", date.GetString()!);
        if (thing.TryGetProperty("publisher", out var publisher) && publisher.ValueKind == JsonValueKind.Object
            && publisher.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String)
            Note("ld:publisher", name.GetString()!);
    }

    private string First(string[] names, int longest) =>
        names.Select(n => _values.GetValueOrDefault(n, "")).FirstOrDefault(v => v.Length > 0 && !FieldLimits.IsLonger(v, longest)) ?? "";
}
