using Consistency.Engine;
using Consistency.Engine.Reporting;
using Consistency.Engine.Rules;

namespace Consistency.Benchmarks.Engine;

/// <summary>The way from interned columns to every flag, in the steps that are timed.</summary>
internal sealed class Detection
{
    public const string Cluster = "cells", Conflicts = "conflicts", Parts = "parts above wholes", Families = "figure families",
        Versions = "figures by category and population", Bounds = "figures by bound";

    // Kept as an answer keeps them; who holds this holds them.
    private readonly List<IReadOnlyCollection<IFlag>> _found = [];

    /// <summary>All of them, in the order in which they are taken.</summary>
    public static IReadOnlyList<string> Steps { get; } = [Cluster, Conflicts, Parts, Families, Versions, Bounds];

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

    private void Find(IRule rule, ClaimSet set) => _found.Add(rule.Find(set).ToList());
}
