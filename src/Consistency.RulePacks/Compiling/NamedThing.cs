using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>One name of a taxonomy while it is compiled.</summary>
internal sealed class NamedThing(string name, Place at)
{
    public string Name { get; } = name;

    public Place At { get; } = at;

    public List<ScalarNode> Forms { get; } = [];

    /// <summary>What it is directly part of, and where that is said: in its own part_of, or among the whole's parts.</summary>
    public List<(string Whole, Place At)> PartOf { get; } = [];
}
