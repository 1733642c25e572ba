using Consistency.Engine.Matching;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking.Reading;

/// <summary>
/// The figures of a check that grows that are of one thing by their wording alone. Each change may align others anew; it costs as much as there
/// are figures. For one thread.
/// </summary>
internal sealed class AlignedFigures(RulePack pack)
{
    // Claims as they were read, and figures that make none by themselves.
    private readonly List<Claim> _claims = [];
    private readonly List<Claim> _figures = [];
    private Dictionary<string, Claim> _aligned = new(StringComparer.Ordinal);

    /// <summary>Adds what was read with a wording around it.</summary>
    public Realigned Add(Taken taken, CancellationToken cancellation)
    {
        var count = _claims.Count + _figures.Count;
        _claims.AddRange(taken.Claims.Where(c => c.Context is not null));
        _figures.AddRange(taken.Figures);
        return _claims.Count + _figures.Count == count ? Realigned.None : Align(cancellation);
    }

    /// <summary>Takes back what has one of the ids.</summary>
    public Realigned Remove(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var gone = ids.ToHashSet(StringComparer.Ordinal);
        return _claims.RemoveAll(c => gone.Contains(c.Id)) + _figures.RemoveAll(f => gone.Contains(f.Id)) == 0 ? Realigned.None : Align(cancellation);
    }

    private Realigned Align(CancellationToken cancellation)
    {
        var (before, now) = (_aligned, FigureAlignment.Align(_claims, _figures, pack, cancellation));
        var changed = now.Where(c => !before.TryGetValue(c.Id, out var old) || !IsSame(c, old)).ToList();
        _aligned = now.ToDictionary(c => c.Id, StringComparer.Ordinal);
        return new Realigned([.. before.Values.Where(c => !_aligned.TryGetValue(c.Id, out var found) || !IsSame(c, found)).Select(c => c.Id)], changed);
    }

    private static bool IsSame(Claim a, Claim b) =>
        string.Equals(a.Property, b.Property, StringComparison.Ordinal) && string.Equals(a.Subject.Name, b.Subject.Name, StringComparison.Ordinal) && Equals(a.Value, b.Value);
}

/// <summary>Claims that are to be taken away and others that are to be added, some of them with the ids of the former.</summary>
internal sealed record Realigned(IReadOnlyList<string> Gone, IReadOnlyList<Claim> Come)
{
    public static Realigned None { get; } = new([], []);
}
