using Consistency.Cli.Reading.Values;
using Consistency.V1;

namespace Consistency.Cli.Reading.Tables;

/// <summary>Makes claims of a table's rows.</summary>
internal static class RowClaims
{
    /// <summary>The claims of the rows that have a value, in their order.</summary>
    public static List<(Place Place, Claim Claim)> Of(IReadOnlyList<TableRow> rows)
    {
        var readers = rows.GroupBy(r => r[TargetColumn.Property], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new ColumnReader(g.Select(r => r[TargetColumn.Value])), StringComparer.Ordinal);
        var claims = new List<(Place, Claim)>(rows.Count);
        foreach (var row in rows)
        {
            var value = readers[row[TargetColumn.Property]].Read(row[TargetColumn.Value]);
            if (value is not CellValue.None)
                claims.Add((row.Place, ClaimOf(row, value)));
        }

        return claims;
    }

    private static Claim ClaimOf(TableRow row, CellValue value)
    {
        var claim = new Claim
        {
            Id = row[TargetColumn.Id],
            Subject = new Subject { Name = row[TargetColumn.Subject] },
            Property = row[TargetColumn.Property],
            Evidence = new Evidence { Quote = row[TargetColumn.Value] },
        };
        if (row[TargetColumn.Source] is { Length: > 0 } source)
            claim.Source = new Source { Id = source };
        if (row[TargetColumn.Speaker] is { Length: > 0 } speaker)
            claim.Speakers.Add(speaker);
        claim.Scope = ScopeOf(row);
        SetValue(claim, value, row[TargetColumn.Unit]);
        return claim;
    }

    private static Scope? ScopeOf(TableRow row)
    {
        var scope = new Scope
        {
            Place = row[TargetColumn.Place],
            Event = row[TargetColumn.Event],
            AsOf = PeriodText.Day(row[TargetColumn.AsOf]),
            Period = PeriodText.Read(row[TargetColumn.Period]),
        };
        return scope.Equals(new Scope()) ? null : scope;
    }

    private static void SetValue(Claim claim, CellValue value, string unit)
    {
        switch (value)
        {
            case CellValue.Number number:
                claim.Quantity = new Quantity { Value = number.Value, Unit = unit.Length > 0 ? unit : number.Unit };
                break;
            case CellValue.Date date:
                claim.Time = new TimeRange { Earliest = date.Iso, Latest = date.Iso };
                break;
            case CellValue.Clock clock:
                claim.Time = new TimeRange { Earliest = clock.Iso, Latest = clock.Iso };
                break;
            case CellValue.Text text:
                claim.Entity = new Entity { Name = text.Words };
                break;
        }
    }
}
