namespace Consistency.Server.Handlers;

/// <summary>Tells which inconsistencies that closed live on in one that opened: those of its rule whose minimal claims are all among its own.</summary>
internal sealed class SupersededIds
{
    private readonly Dictionary<(string RuleId, string ClaimId), List<V1.Inconsistency>> _closed = [];

    public void Add(V1.Inconsistency closed)
    {
        var key = (closed.RuleId, closed.MinimalClaimIds[0]);
        if (!_closed.TryGetValue(key, out var same))
            _closed[key] = same = [];
        same.Add(closed);
    }

    /// <summary>The inconsistency with the ids that it supersedes, sorted; itself where there is none.</summary>
    public V1.Inconsistency AddTo(V1.Inconsistency opened)
    {
        if (_closed.Count == 0)
            return opened;
        var claims = opened.Positions.SelectMany(p => p.ClaimIds).Concat(opened.FitsSeveralClaimIds).Concat(opened.MinimalClaimIds).ToHashSet(StringComparer.Ordinal);
        var ids = claims.SelectMany(c => _closed.GetValueOrDefault((opened.RuleId, c), [])).Where(c => c.MinimalClaimIds.All(claims.Contains))
            .Select(c => c.Id).Order(StringComparer.Ordinal).ToList();
        if (ids.Count == 0)
            return opened;
        var shown = opened.Clone();
        shown.SupersededIds.Add(ids);
        return shown;
    }
}
