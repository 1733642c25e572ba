using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Consistency.Benchmarks.Measuring;
using Consistency.Engine;
using Consistency.Engine.Incremental;
using Consistency.Model;

namespace Consistency.Benchmarks.Engine;

/// <summary>append N: what one more claim costs a check that is kept, beside a check from scratch.</summary>
internal static class AppendCommand
{
    private const int Repeats = 200;

    public static Command Create()
    {
        var claims = new Argument<int>("N") { Description = "How many claims there are before." };
        var command = new Command("append", "Appends claims to a check that holds N of one cell in two camps, and to one whose claims are spread, beside a check of all from scratch.") { claims };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(claims)));
        return command;
    }

    private static int Run(int claims)
    {
        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        var table = new MarkdownTable(string.Create(CultureInfo.InvariantCulture, $"milliseconds, {claims:N0} claims before"), ["median", "98 of 100 within", "slowest"]);
        var differing = Measure(table, "one cell, two camps", [.. Enumerable.Range(0, claims).Select(i => Said(i, 0, i % 2 == 0 ? 17 : 20))], i => 0)
            + Measure(table, "spread over cells of ten", [.. Enumerable.Range(0, claims).Select(i => Said(i, i / 10, i % 10 == 0 ? 20 : 17))], i => i * 7919 % Math.Max(1, claims / 10));
        table.Print();
        if (differing == 0)
            return 0;
        Console.Error.WriteLine("What is flagged should be what a check from scratch flags.");
        return 1;
    }

    /// <returns>How many flags differ from those of a check from scratch.</returns>
    private static int Measure(MarkdownTable table, string name, List<Claim> claims, Func<int, int> subjectOf)
    {
        var check = new IncrementalCheck(new EngineInput([], [], GeneratedClaims.Pack));
        var clock = Stopwatch.StartNew();
        check.Add(claims);
        table.Add($"{name}: all of them at once", [clock.Elapsed.TotalMilliseconds, double.NaN, double.NaN]);
        var heap = GC.GetTotalMemory(forceFullCollection: true);

        // The first ones are not counted, as the runtime compiles what they need.
        Append(check, claims, i => Said(claims.Count, subjectOf(i), i % 2 == 0 ? 17 : 20));
        Print(table, $"{name}: one more that says what others say", Append(check, claims, i => Said(claims.Count, subjectOf(i), i % 2 == 0 ? 17 : 20)));
        Print(table, $"{name}: one more that says what none said", Append(check, claims, i => Said(claims.Count, subjectOf(i), 30 + i)));
        Print(table, $"{name}: one more, which is then put into words", Append(check, claims, i => Said(claims.Count, subjectOf(i), 17), describe: true, repeats: 5));
        Print(table, $"{name}: one taken away", Retract(check, claims));

        clock.Restart();
        var fresh = ConsistencyEngine.Check(new EngineInput(claims, [], GeneratedClaims.Pack));
        table.Add($"{name}: a check of all from scratch", [clock.Elapsed.TotalMilliseconds, double.NaN, double.NaN]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {heap / (1 << 20):N0} MB in use, {fresh.Flags.Count} inconsistencies."));
        return fresh.Flags.Except(check.Flags).Count() + check.Flags.Except(fresh.Flags).Count();
    }

    private static List<double> Append(IncrementalCheck check, List<Claim> claims, Func<int, Claim> next, bool describe = false, int repeats = Repeats)
    {
        var times = new List<double>(repeats);
        for (var i = 0; i < repeats; i++)
        {
            var claim = next(i);
            var clock = Stopwatch.StartNew();
            var changes = check.Add([claim]);
            if (describe)
                check.Describe(changes.Touched[0].Id);
            times.Add(clock.Elapsed.TotalMilliseconds);
            claims.Add(claim);
        }

        return times;
    }

    private static List<double> Retract(IncrementalCheck check, List<Claim> claims)
    {
        var times = new List<double>(Repeats);
        for (var i = 0; i < Repeats; i++)
        {
            // The first claims of a cell are those that stand for it.
            var claim = claims[i];
            var clock = Stopwatch.StartNew();
            check.Retract([claim.Id]);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        claims.RemoveRange(0, Repeats);
        return times;
    }

    private static void Print(MarkdownTable table, string name, List<double> times)
    {
        times.Sort();
        table.Add(name, [times[times.Count / 2], times[^Math.Max(1, times.Count / 50)], times[^1]]);
    }

    private static Claim Said(int number, int subject, double value) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"c{number}"),
        Source = new Source(string.Create(CultureInfo.InvariantCulture, $"source{number}")),
        Subject = new Subject(string.Create(CultureInfo.InvariantCulture, $"s{subject}")),
        Property = "killed",
        Value = new ClaimValue.OfQuantity(new Quantity(value)),
    };
}
