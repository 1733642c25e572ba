using Consistency.Engine;
using Consistency.Engine.Reporting;
using Consistency.Engine.Rules;

namespace Consistency.Benchmarks.Engine;

/// <summary>The way from interned columns to every flag, in the steps that are timed.</summary>
internal sealed class Detection
{
    public const string Cluster = "cells", Conflicts = "conflicts", Parts = "parts above wholes", Families = "figure families",
        Versions = "figures by category and population", Bounds = "figures by bound";

    private readonly List<(string Rule, IReadOnlyCollection<IFlag> Flags)> _found = [];

    /// <summary>All of them, in the order in which they are taken.</summary>
    public static IReadOnlyList<string> Steps { get; } = [Cluster, Conflicts, Parts, Families, Versions, Bounds];

    /// <summary>What was flagged, by rule.</summary>
    public IReadOnlyList<(string Rule, IReadOnlyCollection<IFlag> Flags)> Found => _found;

    /// <param name="timed">Takes a step's time.</param>
    public static Detection Run(InternedClaims interned, Action<string, Action> timed)
    {
        var detection = new Detection();
        ClaimSet set = null!;
        timed(Cluster, () => set = new ClaimSet(interned, GeneratedClaims.Pack, default));
        timed(Conflicts, () => detection.Find(new QuantityConflict(), set));
        timed(Parts, () => detection.Find(new QuantityPartExceedsWhole(), set));
        timed(Families, () => _ = set.Figures);
        timed(Versions, () =>
        {
            detection.Find(new FigureCategory(), set);
            detection.Find(new FigurePopulation(), set);
        });
        timed(Bounds, () => detection.Find(new QuantityBound(), set));
        return detection;
    }

    public static Detection Run(InternedClaims interned) => Run(interned, (_, step) => step());

    /// <summary>Puts every flag into words: what each position says, the steps, the repair.</summary>
    /// <returns>How many positions there are.</returns>
    public int Describe() => _found.Sum(f => f.Flags.Sum(flag => flag.Describe().Stances.Count));

    private void Find(IRule rule, ClaimSet set) => _found.Add((rule.Description.Id, rule.Find(set).ToList()));
}
