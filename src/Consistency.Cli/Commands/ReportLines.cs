using Consistency.Cli.Reading;
using Consistency.Cli.Reading.Reports;

namespace Consistency.Cli.Commands;

/// <summary>Reads reports for a command, and says on standard error which are left out and why.</summary>
internal static class ReportLines
{
    /// <exception cref="InputException">They are too much for one request.</exception>
    public static void LoadReports(this ToolContext context, IReadOnlyList<string> paths, LoadedClaims loaded)
    {
        var complaints = new Complaints();
        ReportLoader.Load(paths, loaded, complaints);
        foreach (var complaint in complaints.Lines())
            context.WriteError(complaint.ToString());
    }
}
