using Consistency.Model;

namespace Consistency.Dossiers.Ledger;

/// <summary>A claim of a ledger.</summary>
/// <param name="N">Its number: later claims have higher ones.</param>
/// <param name="Origin">What it was read in; see <see cref="Origins"/>. Empty for a claim that was given.</param>
internal sealed record LedgerClaim(long N, Claim Claim, string Origin)
{
    /// <summary>The number of its cell, once it has been placed.</summary>
    public long Cell { get; init; }

    /// <summary>Where it is looked at, and what it says there.</summary>
    public IReadOnlyList<(long Neighbourhood, UInt128 Saying)> Places { get; init; } = [];

    /// <summary>What of its words counts for copies; empty for nothing.</summary>
    public string Quote { get; init; } = "";
}

/// <summary>What claims are read in.</summary>
internal static class Origins
{
    public static string Report(string id) => "r:" + id;

    public static string Sentence(string id) => "s:" + id;
}
