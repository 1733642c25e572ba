using System.CommandLine;

namespace Consistency.Cli.Commands;

/// <summary>What every command that reads reports takes.</summary>
internal static class ReportOptions
{
    public static Argument<string[]> Reports() => new("FILE")
    {
        Description = "Reports: text, Markdown or HTML, in English, at most 10 MiB each; in a folder, all .txt, .md and .html files. "
            + "YAML between two lines of --- at the top may say title, publisher, published and url.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string?> Pack() => new("--pack")
    {
        Description = "A rule pack (YAML or JSON) on top of the default one.",
        HelpName = "FILE",
    };

    public static Option<string?> Published() => new("--published")
    {
        Description = "When reports and sources that do not say so were published: 2024-03-01 or 2024-03-01T08:00:00Z.",
        HelpName = "DATE",
    };
}
