using System.CommandLine;

namespace Consistency.Cli.Commands;

/// <summary>From which severity on an answer makes the tool exit with 1.</summary>
internal enum FailOn
{
    Never,
    Tension,
    Contradiction,
}

/// <summary>The options of the check command that no other has.</summary>
internal sealed class CheckOptionSet
{
    public CheckOptionSet(Command command)
    {
        command.Add(Reports);
        command.Add(Claims);
        command.Add(Columns);
        command.Add(Pack);
        command.Add(Published);
        command.Add(FailOn);
        command.Add(Baseline);
        command.Add(WriteBaseline);
    }

    public Argument<string[]> Reports { get; } = ReportOptions.Reports();

    public Option<string[]> Claims { get; } = new("--claims")
    {
        Description = "Claims: a request (.json), a claim a line (.jsonl), or a table (.csv; .jsonl with --columns). May be given several times.",
        HelpName = "FILE",
    };

    public Option<string?> Columns { get; } = new("--columns")
    {
        Description = "Which column of a table is what: subject=flight,property=attribute,value=value. "
            + $"Targets: {string.Join(", ", Reading.Tables.TargetColumns.Names)}. Default: columns of these names.",
        HelpName = "TARGET=COLUMN,...",
    };

    public Option<string?> Pack { get; } = ReportOptions.Pack();

    public Option<string?> Published { get; } = ReportOptions.Published();

    public Option<string> FailOn { get; } =
        Choice.Of("--fail-on", "Exit with 1 if there is a finding as severe as this that no baseline accepts.", Commands.FailOn.Never);

    public Option<string?> Baseline { get; } = new("--baseline")
    {
        Description = "Findings that were accepted: they are not shown and do not count for --fail-on, unless they are worse now.",
        HelpName = "FILE",
    };

    public Option<string?> WriteBaseline { get; } = new("--write-baseline")
    {
        Description = "Accept what is found: write it to a file for --baseline, and exit with 0.",
        HelpName = "FILE",
    };
}
