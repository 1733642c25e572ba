using Consistency.V1;

namespace Consistency.Client.Tests.Support;

/// <summary>Claims and packs to send.</summary>
internal static class Sample
{
    /// <summary>A pack by which numbers never clash.</summary>
    public static readonly RulePack NoConflicts = new() { Document = "rules: {quantity/conflict: {enabled: false}}" };

    public static Claim Killed(string id, double people) => new()
    {
        Id = id,
        Source = new Source { Id = "source-" + id },
        Subject = new Subject { Name = "people" },
        Property = "killed",
        Quantity = new Quantity { Value = people },
    };

    /// <summary>Two claims that cannot both hold.</summary>
    public static Claim[] Clash => [Killed("a", 17), Killed("b", 20)];

    /// <summary>As many claims as a call may have: work for a second or more.</summary>
    public static CheckRequest Large => new() { Claims = { Enumerable.Range(0, 100_000).Select(i => Killed($"c{i}", 10 + (i % 50))) } };
}
