using Consistency.Engine.Matching;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking.Reading;

/// <summary>
/// The texts of a check that grows, and those of their claims that another text may tell more of. Each change may settle others anew; it costs as
/// much as there are. For one thread.
/// </summary>
internal sealed class GrowingTexts(RulePack pack)
{
    // Claims as they were read, and figures that make none by themselves.
    private readonly List<Claim> _claims = [];
    private readonly List<Claim> _figures = [];
    private readonly List<StoryText> _texts = [];

    private Dictionary<string, Claim> _settled = new(StringComparer.Ordinal);

    /// <summary>Adds what was read.</summary>
    public Resettled Add(Taken taken, CancellationToken cancellation)
    {
        if (taken.Texts.Count == 0)
            return Resettled.None;
        var keys = taken.Texts.Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        _texts.AddRange(taken.Texts);
        _claims.AddRange(taken.Claims.Where(c => keys.Contains(Stories.KeyOf(c))));
        _figures.AddRange(taken.Figures);
        return Settle(cancellation);
    }

    /// <summary>Takes back what has one of the ids.</summary>
    public Resettled Remove(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var gone = ids.ToHashSet(StringComparer.Ordinal);
        var keys = _claims.Concat(_figures).Where(c => gone.Contains(c.Id)).Select(Stories.KeyOf).ToHashSet(StringComparer.Ordinal);
        if (keys.Count == 0)
            return Resettled.None;
        _claims.RemoveAll(c => gone.Contains(c.Id));
        _figures.RemoveAll(f => gone.Contains(f.Id));
        keys.ExceptWith(_claims.Concat(_figures).Select(Stories.KeyOf));
        _texts.RemoveAll(t => keys.Contains(t.Key));
        return Settle(cancellation);
    }

    private Resettled Settle(CancellationToken cancellation)
    {
        var (before, now) = (_settled, TextsTogether.Settle(_claims, _figures, _texts, pack, cancellation));
        var changed = now.Where(c => !before.TryGetValue(c.Id, out var old) || !IsSame(c, old)).ToList();
        _settled = now.ToDictionary(c => c.Id, StringComparer.Ordinal);
        return new Resettled([.. before.Values.Where(c => !_settled.TryGetValue(c.Id, out var found) || !IsSame(c, found)).Select(c => c.Id)], changed);
    }

    private static bool IsSame(Claim a, Claim b) => string.Equals(a.Property, b.Property, StringComparison.Ordinal)
        && string.Equals(a.Subject.Name, b.Subject.Name, StringComparison.Ordinal) && Equals(a.Value, b.Value) && a.Scope == b.Scope;
}

/// <summary>Claims that are to be taken away and others that are to be added, some of them with the ids of the former.</summary>
internal sealed record Resettled(IReadOnlyList<string> Gone, IReadOnlyList<Claim> Come)
{
    public static Resettled None { get; } = new([], []);
}
