using System.Globalization;
using Consistency.Engine;
using Consistency.Engine.Reporting;

namespace Consistency.Dossiers.Ledger;

/// <summary>What a look at a neighbourhood found.</summary>
/// <param name="Flags">Sorted by id.</param>
/// <param name="Sayings">What takes part in each of them, by its id.</param>
internal sealed record FoundFlags(long Neighbourhood, IReadOnlyList<LedgerFlag> Flags, ILookup<string, UInt128> Sayings)
{
    /// <param name="sayingOf">What a claim says there, by its id.</param>
    public static FoundFlags Of(long nb, IEnumerable<(Flag Flag, Finding Finding)> found, Dictionary<string, UInt128> sayingOf)
    {
        var (flags, sayings) = (new List<LedgerFlag>(), new List<(string Id, UInt128 Saying)>());
        foreach (var (flag, finding) in found.DistinctBy(f => f.Flag.Id, StringComparer.Ordinal).OrderBy(f => f.Flag.Id, StringComparer.Ordinal))
        {
            var minimal = finding.Minimal.Select(c => c.Id).Order(StringComparer.Ordinal).ToArray();
            var said = finding.Stances.SelectMany(s => s.Claims).Concat(finding.FitsSeveral).Concat(finding.Minimal).Select(c => sayingOf[c.Id]).Distinct().Order().ToList();
            flags.Add(new LedgerFlag(flag.Id, flag.RuleId, flag.Severity, Print(flag, finding, minimal, said), minimal));
            sayings.AddRange(said.Select(s => (flag.Id, s)));
        }

        return new FoundFlags(nb, flags, sayings.ToLookup(s => s.Id, s => s.Saying, StringComparer.Ordinal));
    }

    private static byte[] Print(Flag flag, Finding finding, IReadOnlyList<string> minimal, List<UInt128> sayings) => Marks.Of(string.Create(
        CultureInfo.InvariantCulture, $"{(int)flag.Severity}\n{string.Join('\n', minimal)}\n\n{string.Join('\n', finding.Stances.Select(s => s.Label))}\n\n{string.Join('\n', sayings.Select(s => s.ToString("x32", CultureInfo.InvariantCulture)))}"));
}
