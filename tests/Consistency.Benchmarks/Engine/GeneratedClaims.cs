using Consistency.Checking.Tables;
using Consistency.Engine;
using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Engine;

/// <summary>A generated workload: a folder with claims.csv and parts.csv.</summary>
internal static class GeneratedClaims
{
    // Levels of a made-up vocabulary without dates, so that what is part of what comes from the request alone.
    private const string Document = """
        extends: []
        facets: {as_of: false}
        properties:
          casualties: {value: quantity, kind: stock, additive: true}
          killed: {value: quantity, kind: stock, additive: true}
          wounded: {value: quantity, kind: stock, additive: true}
          displaced: {value: quantity, kind: stock, additive: true}
          missing: {value: quantity, kind: stock, additive: true}
          detained: {value: quantity, kind: stock, additive: true}
          area_km2: {value: quantity, kind: stock, additive: true}
          cost: {value: quantity, kind: stock, additive: true}
          buildings: {value: quantity, kind: stock, additive: true}
          vehicles: {value: quantity, kind: stock, additive: true}
          children: {value: quantity, kind: stock, additive: true}
          medics: {value: quantity, kind: stock, additive: true}
        """;

    public static readonly TableFormat Format = new()
    {
        Id = "claim_id", Source = "source", Speaker = "speaker", Subject = "subject", Property = "property", Low = "low", High = "high",
    };

    public static RulePack Pack { get; } = new RulePackCatalog().Compile([], Document);

    public static EngineInput Read(string folder) =>
        new(ClaimTableReader.Read(Path.Combine(folder, "claims.csv"), Format), Parts(Path.Combine(folder, "parts.csv")), Pack);

    private static Relation[] Parts(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(l => l.Split(',')).Select(p => new Relation(RelationKind.PartOf, Cell(p[0], p[2]), [Cell(p[0], p[1])]))];

    private static CellSelector Cell(string subject, string property) => new(new Subject(subject), property, Scope.Unstated);
}
