using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Incremental;

/// <summary>What is flagged in a neighbourhood, of all its claims.</summary>
/// <param name="version">Which version of the sources' words it was made with.</param>
internal sealed class ReportsInFull(Reports reports, int version)
{
    private readonly Dictionary<string, int> _byId = Enumerable.Range(0, reports.Flags.Count)
        .DistinctBy(i => reports.Flags[i].Id, StringComparer.Ordinal).ToDictionary(i => reports.Flags[i].Id, StringComparer.Ordinal);

    public int Version => version;

    public Inconsistency Of(string id) => _byId.TryGetValue(id, out var index)
        ? reports.Inconsistencies[index]
        : throw new InvalidOperationException($"What stands for the claims of {id} is flagged, and the claims are not.");
}
