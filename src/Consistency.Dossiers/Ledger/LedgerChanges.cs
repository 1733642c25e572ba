using Consistency.Engine;

namespace Consistency.Dossiers.Ledger;

/// <summary>What a change of the claims did to what is flagged: flags the worst first, then by rule and id.</summary>
/// <param name="Opened">Flagged now and not before, each with the ids of those that closed and live on in it.</param>
/// <param name="Changed">Flagged before and now: claims of theirs came or went, or their severity, their positions or the claims that show them are others.</param>
/// <param name="Closed">Flagged before and not now.</param>
internal sealed record LedgerChanges(IReadOnlyList<(Flag Flag, IReadOnlyList<string> Superseded)> Opened, IReadOnlyList<Flag> Changed, IReadOnlyList<Flag> Closed)
{
    public static LedgerChanges None { get; } = new([], [], []);
}
