using System.Globalization;
using System.Text.RegularExpressions;
using Consistency.Extraction;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking.Tests;

/// <summary>
/// Stands in for the reader of reports, so that these tests do not depend on what it understands: it reads "NAME is OFFICE.",
/// "SPEAKER: NUMBER SUBJECT injured." and "Nein" for German.
/// </summary>
internal static partial class PlainReader
{
    public static ReportReading Read(Report report, RulePack pack, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var offices = Office().Matches(report.Text).Select(m => Claim(report, m) with
        {
            Subject = new Subject(m.Groups[1].Value),
            Property = "office",
            Value = new ClaimValue.OfEntity(m.Groups[2].Value),
        });
        var injuries = Injured().Matches(report.Text).Select(m => Claim(report, m) with
        {
            Speakers = [m.Groups[1].Value],
            Subject = new Subject(m.Groups[3].Value),
            Property = "injured",
            Value = new ClaimValue.OfQuantity(new Quantity(double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))),
        });
        Claim[] claims = [.. offices, .. injuries];
        var isGerman = report.Text.StartsWith("Nein", StringComparison.Ordinal);
        var problem = isGerman ? "not English" : claims.Length == 0 ? "no sentence makes a claim" : "";
        return new ReportReading(
            claims,
            [.. Injured().Matches(report.Text).Select(m => new QuantityMention(report.Id, m.Groups[2].Index, m.Groups[2].Index + m.Groups[2].Length, new Quantity(1), m.Groups[3].Value))],
            [],
            [],
            new Coverage(report.Id, 1, claims.Length, claims.Length, isGerman ? "de" : "en", problem));
    }

    private static Claim Claim(Report report, Match match) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{report.Id}:{match.Index}-{match.Index + match.Length}"),
        Source = new Source(report.Id, report.Title, report.Publisher, report.Url, report.PublishedAt),
        Evidence = new Evidence(report.Id, match.Index, match.Index + match.Length, match.Value),
    };

    [GeneratedRegex("([A-Z][a-z]+) is ([a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex("(\\w+): ([-\\d]+) (\\w+) injured", RegexOptions.CultureInvariant)]
    private static partial Regex Injured();
}
