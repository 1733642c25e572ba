using Consistency.Checking.PackTests;
using Consistency.RulePacks;

namespace Consistency.Checking.Tests;

/// <summary>The tests within the packs that ship.</summary>
public class ShippedPackTests
{
    // Packs of one field of news; each shows what it flags and what it does not.
    private static readonly string[] Fields = ["conflict", "disasters", "elections", "epidemics", "general", "markets", "sport"];

    private static readonly RulePackCatalog Shipped = new();

    public static TheoryData<string> Tested => [.. Shipped.Names.Where(n => Shipped.Describe(n).Tests.Count > 0)];

    public static TheoryData<string> OfAField => [.. Fields];

    [Theory]
    [MemberData(nameof(Tested))]
    public void A_pack_passes_its_own_tests(string name)
    {
        var answer = PackTestRun.Run(Shipped.Describe(name));
        Assert.Empty(answer.Results.Where(r => !r.Passed).Select(r => $"{r.Test.Name}: {string.Join(' ', r.Failures)}"));
    }

    [Theory]
    [MemberData(nameof(OfAField))]
    public void A_field_has_tests_of_what_is_flagged_and_of_what_is_not(string name)
    {
        var tests = Shipped.Describe(name).Tests;
        Assert.InRange(tests.Count, 30, 1000);
        Assert.InRange(tests.Count(t => t.Expected.Count == 0), (int)Math.Ceiling(tests.Count * 0.4), tests.Count);
    }
}
