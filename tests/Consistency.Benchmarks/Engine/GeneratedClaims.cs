using Consistency.Checking.Tables;
using Consistency.Engine;
using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Engine;

/// <summary>A generated workload: a folder with claims.csv and parts.csv.</summary>
internal static class GeneratedClaims
{
    /// <summary>The columns of claims.csv.</summary>
    public static TableFormat Format { get; } = new()
    {
        Id = "claim_id", Source = "source", Speaker = "speaker", Subject = "subject", Property = "property", Low = "low", High = "high",
    };

    /// <summary>What claims are about: levels, none of which is part of another but by the request.</summary>
    public static IReadOnlyList<string> Properties { get; } =
    [
        "casualties", "killed", "wounded", "displaced", "missing", "detained", "area_km2", "cost", "buildings", "vehicles", "children", "medics",
    ];

    /// <summary>A vocabulary of these properties without dates, so that what is part of what comes from the request alone.</summary>
    public static RulePack Pack { get; } = new RulePackCatalog().Compile([], $$"""
        extends: []
        facets: {as_of: false}
        properties:
        {{string.Concat(Properties.Select(p => $"  {p}: {{value: quantity, kind: stock, additive: true}}\n"))}}
        """);

    public static EngineInput Read(string folder)
    {
        var parts = Task.Run(() => Parts(Path.Combine(folder, "parts.csv")));
        return new(ClaimTableReader.Read(Path.Combine(folder, "claims.csv"), Format, Pack), parts.GetAwaiter().GetResult(), Pack);
    }

    private static Relation[] Parts(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(l => l.Split(',')).Select(p => new Relation(RelationKind.PartOf, Cell(p[0], p[2]), [Cell(p[0], p[1])]))];

    private static CellSelector Cell(string subject, string property) => new(new Subject(subject), property, Scope.Unstated);
}
