using Consistency.Benchmarks.Engine;
using Consistency.Engine;
using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Figures;
using Consistency.Engine.Quantities;
using Consistency.Engine.Reporting;
using Consistency.Engine.Rules;
using Consistency.Model;

namespace Consistency.Benchmarks.Peers;

/// <summary>What the engine's rules flag in a folder of claims, put as plainly as <see cref="SelfJoin"/> puts it.</summary>
internal static class EngineFlags
{
    public static PlainFlags Of(string folder)
    {
        var input = GeneratedClaims.Read(folder);
        var claims = new ClaimSet(input, CancellationToken.None);
        // What is part of what through several links is known to the engine alone.
        var declared = input.Relations.Select(r => new PartPair(r.Whole.Subject!.Name, r.Parts[0].Property, r.Whole.Property)).ToHashSet();
        return new PlainFlags(
            claims.NumberClashes.Where(IsContradiction).Select(c => KeyOf(c.Group.Cells.Single().Cell)).ToHashSet(),
            new QuantityPartExceedsWhole().Find(claims).SelectMany(f => PairsOf(f.Describe())).Where(declared.Contains).ToHashSet(),
            claims.Figures.SelectMany(f => PairsOf(claims, f)).Where(declared.Contains).ToHashSet());
    }

    /// <summary>Also where quantity/magnitude, taking them for a slip, reports a tension in its stead.</summary>
    private static bool IsContradiction(IntervalFlag clash) => clash.Severity == Severity.Contradiction;

    /// <summary>The first position is the whole, the others a part each.</summary>
    private static IEnumerable<PartPair> PairsOf(Finding finding)
    {
        var whole = finding.Stances[0].Claims[0].Cell;
        return finding.Stances.Skip(1).SelectMany(s => s.Claims).Select(c => Pair(c.Cell, whole));
    }

    /// <summary>To the engine one figure may be bound in several ways; here it has to be bound in one.</summary>
    private static IEnumerable<PartPair> PairsOf(ClaimSet claims, FigureFamily family)
    {
        var bound = family.Places.Select(p => (Cell: claims.CellOf(p), Bound: claims.Clustered.Read[p].Traits & ClaimTraits.Sides)).Distinct().ToList();
        return from part in bound from whole in bound where part.Bound == whole.Bound select Pair(part.Cell, whole.Cell);
    }

    private static PartPair Pair(Cell part, Cell whole) => new(part.Facets.Subject, part.Facets.Property, whole.Facets.Property);

    private static (string Subject, string Property) KeyOf(Cell cell) => (cell.Facets.Subject, cell.Facets.Property);
}
