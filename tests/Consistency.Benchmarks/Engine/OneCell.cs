using System.Globalization;

namespace Consistency.Benchmarks.Engine;

/// <summary>The worst case of any method that compares pairs: one cell, two camps, each claim another source's.</summary>
internal static class OneCell
{
    /// <summary>Writes claims.csv and an empty parts.csv.</summary>
    public static void Write(int claims, string folder)
    {
        using (var writer = new StreamWriter(Path.Combine(folder, "claims.csv")))
        {
            writer.Write("claim_id,source,speaker,subject,property,as_of,low,high\n");
            for (var i = 0; i < claims; i++)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"c{i},source{i},,s0,killed,2031-03-05,{(i % 2 == 0 ? "17,17" : "20,20")}\n"));
        }

        File.WriteAllText(Path.Combine(folder, "parts.csv"), "subject,property_part,property_whole\n");
    }
}
