using Consistency.RulePacks.Documents;
using Consistency.RulePacks.Merging;

namespace Consistency.RulePacks.Compiling;

/// <summary>What the compilation of every section needs.</summary>
/// <param name="Layers">The names of the documents, the lowest first.</param>
/// <param name="Faults">Where faults go.</param>
/// <param name="Conflicts">Where contradictions between the documents go.</param>
internal sealed record CompileContext(IReadOnlyList<string> Layers, FaultList Faults, ConflictList Conflicts)
{
    private readonly Dictionary<string, int> _ranks = Layers.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i, StringComparer.Ordinal);

    /// <summary>How high the document of a place lies; the highest wins.</summary>
    public int Rank(Place at) => _ranks[at.Document];
}
