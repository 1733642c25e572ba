using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>A compiled pack with what it was compiled from, so that another can be put on top of it.</summary>
/// <param name="Layers">The names of its documents, the lowest first.</param>
/// <param name="Content">The merged content of those documents.</param>
internal sealed record CompiledPack(IReadOnlyList<string> Layers, MapNode Content, RulePack Pack);
