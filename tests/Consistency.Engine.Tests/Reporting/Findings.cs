using Consistency.Engine.Reporting;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Reporting;

/// <summary>Makes findings of claims by hand.</summary>
internal static class Findings
{
    /// <summary>Each claim is a side.</summary>
    public static Finding Of(params Claim[] claims) => Of(SamplePack.Pack, claims);

    public static Finding Of(RulePack pack, params Claim[] claims) => Of(Array.ConvertAll(claims, c => new[] { c }), pack);

    /// <summary>Of each side, the first claim shows it.</summary>
    public static Finding Of(Claim[][] sides, RulePack? pack = null)
    {
        var stances = sides.Select((s, i) => new Stance("side " + i, [.. s.Select(c => Sample.Normal(c, pack))])).ToList();
        return new Finding
        {
            Key = "key", Severity = Severity.Contradiction, What = "what", Stances = stances, Minimal = [.. stances.Select(s => s.Claims[0])],
            Drop = Repairs.AllButLargest(stances), DropExact = true, Clash = "They clash.",
        };
    }
}
