using System.CommandLine;
using System.Globalization;
using Consistency.Benchmarks.Engine.Generating;
using Consistency.Benchmarks.Measuring;
using Consistency.Engine;

namespace Consistency.Benchmarks.Engine;

/// <summary>one-cell N: whether a cell with all the claims costs more than claims that are spread over many.</summary>
internal static class OneCellCommand
{
    private const int Seed = 42;

    public static Command Create()
    {
        var claims = new Argument<int>("N") { Description = "How many claims." };
        var command = new Command("one-cell", "Checks N claims of one cell in two camps, and N claims that are spread: time per claim, as a Markdown table.") { claims };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(claims)));
        return command;
    }

    private static int Run(int claims)
    {
        var (oneCell, found) = Folders.InTemporary(folder =>
        {
            OneCell.Write(claims, folder);
            return (EngineRun.Of(folder), ConsistencyEngine.Check(GeneratedClaims.Read(folder)).Inconsistencies);
        });
        var spread = Folders.InTemporary(folder =>
        {
            ClaimGenerator.Make(claims, Seed).Write(folder);
            return EngineRun.Of(folder);
        });
        Print(oneCell, spread);
        var (flags, positions) = (found.Count, found.Sum(i => i.Positions.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"In one cell: inconsistencies {flags}, positions {positions}."));
        if (found is [{ Positions.Count: 2 }])
            return 0;
        Console.Error.WriteLine("It should be one inconsistency with two positions.");
        return 1;
    }

    private static void Print(EngineRun oneCell, EngineRun spread)
    {
        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        var table = new MarkdownTable(
            string.Create(CultureInfo.InvariantCulture, $"nanoseconds per claim, {oneCell.Claims:N0} claims"), ["one cell, two camps", "spread", "ratio"]);
        void Add(string name, Func<EngineRun, double> milliseconds) => table.Add(
            name, [milliseconds(oneCell) * 1e6 / oneCell.Claims, milliseconds(spread) * 1e6 / spread.Claims, milliseconds(oneCell) / milliseconds(spread)]);
        Add("from interned columns to flags", r => r.DetectionTime);
        Add("interning", r => r.InternTime);
        Add("from the file to flags", r => r.WholeTime);
        table.Print();
    }
}
