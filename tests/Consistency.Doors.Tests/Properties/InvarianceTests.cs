using Consistency.Model;

namespace Consistency.Doors.Tests.Properties;

/// <summary>What is flagged does not depend on the order of the claims, on their ids or on how often each is given.</summary>
public sealed class InvarianceTests
{
    [Fact]
    public void Order_changes_nothing() => ForAll.ClaimSets(claims =>
        Compare(claims, [.. claims.Reverse()], id => id) + Compare(claims, [.. claims.OrderBy(c => c.Property, StringComparer.Ordinal)], id => id));

    [Fact]
    public void Ids_change_nothing() => ForAll.ClaimSets(claims =>
    {
        // The new ids sort the other way round.
        var before = claims.Select((c, i) => (Id: $"x{99 - i}", Was: c.Id)).ToDictionary(n => n.Id, n => n.Was, StringComparer.Ordinal);
        return Compare(claims, [.. claims.Select((c, i) => c with { Id = $"x{99 - i}" })], id => before[id]);
    });

    [Fact]
    public void Saying_it_twice_changes_nothing() => ForAll.ClaimSets(claims =>
        Compare(claims, [.. claims, .. claims.Select(c => c with { Id = c.Id + "-again" })], id => id.Split('-')[0]));

    [Fact]
    public void Saying_some_of_it_twice_changes_nothing() => ForAll.ClaimSets(claims =>
        Compare(claims, [.. claims, .. claims.Where((_, i) => i % 3 == 0).Select(c => c with { Id = c.Id + "-again" })], id => id.Split('-')[0]));

    [Fact]
    public void Ids_of_findings_are_distinct() => ForAll.ClaimSets(claims =>
        Checks.Of(claims).GroupBy(i => i.Id).FirstOrDefault(g => g.Skip(1).Any()) is { } twice ? $"{twice.Key} names two findings." : "");

    private static string Compare(Claim[] claims, Claim[] changed, Func<string, string> nameOf)
    {
        var (before, after) = (Checks.Signature(Checks.Of(claims), id => id), Checks.Signature(Checks.Of(changed), nameOf));
        return before == after ? "" : $"Before:\n{before}\nAfter:\n{after}\n";
    }
}
