using System.Globalization;

namespace Consistency.Benchmarks.Engine.Generating;

/// <summary>A made-up workload: cells, some of them part of another, and claims of them.</summary>
internal sealed record GeneratedSet(IReadOnlyList<GeneratedCell> Cells, GeneratedClaim[] Claims)
{
    private static readonly DateOnly FirstDay = new(2031, 1, 1);

    /// <summary>Writes claims.csv and parts.csv.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        using var claims = new StreamWriter(Path.Combine(folder, "claims.csv"));
        claims.Write("claim_id,source,speaker,subject,property,as_of,low,high\n");
        for (var i = 0; i < Claims.Length; i++)
        {
            var claim = Claims[i];
            var cell = Cells[claim.Cell];
            claims.Write(string.Create(CultureInfo.InvariantCulture,
                $"c{i},source{claim.Source},speaker{claim.Speaker},s{cell.Subject},{cell.Property},{FirstDay.AddDays(claim.Day):yyyy-MM-dd},{claim.Low:R},{claim.High:R}\n"));
        }

        using var parts = new StreamWriter(Path.Combine(folder, "parts.csv"));
        parts.Write("subject,property_part,property_whole\n");
        foreach (var cell in Cells)
        {
            if (cell.Whole is { } whole)
                parts.Write(string.Create(CultureInfo.InvariantCulture, $"s{cell.Subject},{cell.Property},{Cells[whole].Property}\n"));
        }
    }
}

/// <summary>A property of a subject.</summary>
/// <param name="Whole">The number of the cell that it is part of, if any: an earlier one of the same subject.</param>
/// <param name="Truth">The number that most of its claims round.</param>
/// <param name="Size">How many claims it has.</param>
internal sealed record GeneratedCell(int Subject, string Property, int? Whole, double Truth, int Size);

/// <summary>A claim that a number lies from one number to another; an end at 1e308 or -1e308 is open.</summary>
/// <param name="Cell">The cell's number.</param>
/// <param name="Day">Days since the first that a claim may have.</param>
internal readonly record struct GeneratedClaim(int Cell, int Source, int Speaker, int Day, double Low, double High)
{
    public const double Open = 1e308;
}
