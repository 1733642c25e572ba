using System.CommandLine;
using System.Globalization;
using Consistency.Benchmarks.Engine.Generating;

namespace Consistency.Benchmarks.Engine;

/// <summary>engine [DIR…]: what a check of generated claims costs, beside the least that it could.</summary>
internal static class EngineCommand
{
    private const int Seed = 42;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    public static Command Create()
    {
        var folders = new Argument<string[]>("DIR")
        {
            Description = $"{Folders.Claims} The smaller one first, so that growth can be told. Without any: 1,000 to 1,000,000 claims, made up on the spot.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        folders.Validators.Add(Folders.MustHoldClaims);
        var command = new Command("engine", "Checks claims: time beside a scan and a sort of them, growth, memory and flags, as a Markdown table.") { folders };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(folders) ?? [];
            EngineTable.Print(given.Length > 0 ? [.. given.Select(EngineRun.Of)] : [.. Sizes.Select(OfSize)]);
        });
        return command;
    }

    /// <summary>A run over made-up claims.</summary>
    private static EngineRun OfSize(int claims) => Folders.InTemporary(folder =>
    {
        ClaimGenerator.Make(claims, Seed).Write(folder);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{claims:N0} claims…"));
        return EngineRun.Of(folder);
    });
}
