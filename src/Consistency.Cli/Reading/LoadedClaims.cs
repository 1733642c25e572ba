using Consistency.V1;

namespace Consistency.Cli.Reading;

/// <summary>What the files hold: one request, and where each part of it came from.</summary>
internal sealed class LoadedClaims
{
    public CheckRequest Request { get; } = new();

    /// <summary>Where parts of the request came from, such as "claims[3]" to its line.</summary>
    public PlaceMap Places { get; } = new();

    /// <summary>The files of the reports that were read from files of their own, by the report's id.</summary>
    public Dictionary<string, ReportText> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Properties that tables name, in ordinal order.</summary>
    public SortedSet<string> TableProperties { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows without a value, by file, in the order given.</summary>
    public List<(string File, int Rows)> RowsWithoutValue { get; } = [];

    /// <param name="text">The file's own text, of which the report's may have parts blanked.</param>
    public void Add(Place place, Report report, string text)
    {
        Texts[report.Id] = new ReportText(place.File, text);
        Places.AddElement("reports", place);
        Request.Reports.Add(report);
    }

    public void Add(Place place, Claim claim)
    {
        Places.AddElement("claims", place);
        Request.Claims.Add(claim);
    }
}
