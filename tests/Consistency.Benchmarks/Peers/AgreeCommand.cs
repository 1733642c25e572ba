using System.CommandLine;
using Consistency.Benchmarks.Measuring;

namespace Consistency.Benchmarks.Peers;

/// <summary>agree DIR: whether the engine flags what a self-join in SQL flags.</summary>
internal static class AgreeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = Folders.Claims };
        folder.Validators.Add(Folders.MustHoldClaims);
        var command = new Command("agree", "Compares what the engine flags with what a self-join in SQLite flags: counts, as a Markdown table; 1 where they differ.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var (sql, engine) = (SelfJoin.Of(folder), EngineFlags.Of(folder));
        var table = new MarkdownTable("flags", ["SQL", "engine", "SQL alone", "engine alone"]);
        var differences = Add(table, "cells with claims that share no number", sql.Conflicts, engine.Conflicts)
            + Add(table, "parts directly above their wholes", sql.Parts, engine.Parts)
            + Add(table, "one speaker's one range of a part and its whole", sql.Figures, engine.Figures);
        table.Print();
        return differences == 0 ? 0 : 1;
    }

    private static int Add<T>(MarkdownTable table, string name, IReadOnlySet<T> sql, IReadOnlySet<T> engine)
    {
        var (sqlAlone, engineAlone) = (sql.Except(engine).Count(), engine.Except(sql).Count());
        table.Add(name, [sql.Count, engine.Count, sqlAlone, engineAlone]);
        return sqlAlone + engineAlone;
    }
}
