using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Orders;

/// <summary>The events that claims put in order or date, each in its scope, and the links between them.</summary>
internal sealed class EventOrders
{
    private readonly RulePack _pack;
    private readonly SubjectReader _subjects;
    private readonly string _thePlace, _theEvent;

    public EventOrders(ClaimSet claims)
    {
        (_pack, _subjects) = (claims.Pack, new SubjectReader(claims.Pack));
        var ordering = With(claims, o => o is EventOrder.Before or EventOrder.After).Where(c => !c.Denied && c.Claim.Value is ClaimValue.OfEntity).ToList();
        var dating = ordering.Count == 0 ? [] : With(claims, o => o is EventOrder.At).Where(c => !c.Denied && IsDate(c)).ToList();
        _thePlace = OnlyValue(ordering.Concat(dating).Select(c => c.Cell.Facets.Place));
        _theEvent = OnlyValue(ordering.Concat(dating).Select(c => c.Cell.Facets.Event));

        var named = ordering.SelectMany(c => new[] { Subject(c), Entity(c) }).Concat(dating.Select(Subject)).ToLookup(n => n.Key, n => n.Name, StringComparer.Ordinal);
        var dates = dating.ToLookup(c => Subject(c).Key, StringComparer.Ordinal);
        Events = [.. named.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => new OrderedEvent(n.Key, n.Min(StringComparer.Ordinal)!, [.. dates[n.Key]]))];
        var index = Events.Select((e, i) => (e.Key, i)).ToDictionary(e => e.Key, e => e.i, StringComparer.Ordinal);
        Links = [.. ordering.GroupBy(c => c.Cell.Property.Order == EventOrder.Before ? (First: index[Subject(c).Key], Second: index[Entity(c).Key]) : (First: index[Entity(c).Key], Second: index[Subject(c).Key]))
            .Where(l => l.Key.First != l.Key.Second).OrderBy(l => l.Key).Select(l => new OrderLink(l.Key.First, l.Key.Second, [.. l]))];
    }

    /// <summary>Sorted by key.</summary>
    public IReadOnlyList<OrderedEvent> Events { get; }

    /// <summary>Sorted by the events that they link; none links an event to itself.</summary>
    public IReadOnlyList<OrderLink> Links { get; }

    private static IEnumerable<NormalClaim> With(ClaimSet claims, Func<EventOrder, bool> order) =>
        claims.Cells.Where(c => order(c.Property.Order)).SelectMany(c => c.Claims);

    private static bool IsDate(NormalClaim claim) => string.Equals(claim.Cell.Facets.Measure, ValueReader.Calendar, StringComparison.Ordinal);

    private (string Key, string Name) Subject(NormalClaim claim)
    {
        var facets = claim.Cell.Facets;
        var qualifiers = string.Join('\n', facets.Qualifiers.Pairs.Select(q => $"{q.Key}={q.Value}"));
        return Named(claim, Reporting.Wording.Subject(claim), claim.Claim.Subject.Name, facets.Subject, qualifiers);
    }

    /// <summary>The other event, read as a subject is.</summary>
    private (string Key, string Name) Entity(NormalClaim claim)
    {
        var name = ((ClaimValue.OfEntity)claim.Claim.Value!).Name;
        var (kind, qualifiers) = _subjects.Read(new Subject(name));
        return Named(claim, name, name, kind.Length > 0 ? kind : claim.ValueKey, string.Join('\n', qualifiers.Pairs.Select(q => $"{q.Key}={q.Value}")));
    }

    /// <summary>An event of the vocabulary, else the folded name: "Flood" is no person here, and the flood.</summary>
    private (string Key, string Name) Named(NormalClaim claim, string shown, string name, string resolved, string qualifiers)
    {
        var canonical = _pack.Events.TryResolve(name, out var known) || _pack.Places.TryResolve(name, out known) ? known : Taxonomy.Fold(resolved);
        var facets = claim.Cell.Facets;
        return ($"{canonical}\n{qualifiers}\n{Or(facets.Place, _thePlace)}\n{Or(facets.Event, _theEvent)}", shown);
    }

    private static string Or(string stated, string otherwise) => stated.Length > 0 ? stated : otherwise;

    /// <summary>What an unstated scope is taken for: the one value that is stated; nothing where there are several.</summary>
    private static string OnlyValue(IEnumerable<string> values) =>
        values.Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : "";
}
