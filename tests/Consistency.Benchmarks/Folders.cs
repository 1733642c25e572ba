using System.CommandLine;
using System.CommandLine.Parsing;

namespace Consistency.Benchmarks;

/// <summary>Folders that commands are given, and folders of their own that go when they are done.</summary>
internal static class Folders
{
    public const string Claims = "A folder with claims.csv and parts.csv, such as `generate` writes.";

    /// <summary>Says so where a folder lacks what a workload has.</summary>
    public static void MustHoldClaims(ArgumentResult result)
    {
        foreach (var folder in result.Tokens.Select(t => t.Value))
        {
            if (!File.Exists(Path.Combine(folder, "claims.csv")) || !File.Exists(Path.Combine(folder, "parts.csv")))
                result.AddError($"{folder} has no claims.csv and parts.csv in it.");
        }
    }

    /// <summary>Runs something on an empty folder, which is deleted after it.</summary>
    public static T InTemporary<T>(Func<string, T> run)
    {
        var folder = Directory.CreateTempSubdirectory("consistency-").FullName;
        try
        {
            return run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
