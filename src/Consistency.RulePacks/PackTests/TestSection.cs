using System.Globalization;
using Consistency.Model;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.PackTests;

/// <summary>Reads the tests of a pack's document. They are no part of what the pack means: neither merged nor in its digest.</summary>
internal static class TestSection
{
    public const string Key = "tests";

    private static readonly string[] Inputs = ["claims", "sentences", "reports"];

    private static readonly string[] Keys = ["name", "published", .. Inputs, "expect"];

    public static IReadOnlyList<PackTest> Read(MapNode document, FaultList faults)
    {
        var node = document[Key];
        if (node is null or ScalarNode { IsNothing: true })
            return [];
        if (node is not ListNode list)
        {
            faults.Add(node.At, () => TestTexts.NoList);
            return [];
        }

        if (list.Items.Count > Limits.Tests)
            faults.Add(list.At, () => TestTexts.TooMany(Limits.Tests));
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. list.Items.Take(Limits.Tests).Select(i => ReadTest(i, names, faults)).OfType<PackTest>()];
    }

    /// <summary>The rules that the tests expect, and where.</summary>
    public static IEnumerable<(string Id, Place At)> ExpectedRules(MapNode document) =>
        ((document[Key] as ListNode)?.Items ?? []).Take(Limits.Tests).OfType<MapNode>().SelectMany(t => TestExpectations.RulesIn(t["expect"]));

    private static PackTest? ReadTest(PackNode node, HashSet<string> names, FaultList faults)
    {
        if (node is not MapNode map)
        {
            faults.Add(node.At, () => FaultTexts.WrongType("a map with name, claims, sentences or reports, and expect", node.Kind));
            return null;
        }

        var fields = new TestFields(map, faults, Keys);
        var name = fields.Text("name");
        if (!fields.Has("name"))
            fields.Fault(FaultTexts.Required("name", "what the test shows"));
        else if (!names.Add(name))
            faults.Add(map.Find("name")!.At, () => TestTexts.NameTwice);
        var published = fields.Parsed("published", TestValues.Date, TestTexts.NoDate);
        var sources = new NextSource(published);
        var test = new PackTest(name, map.At.Line, map.At.Column)
        {
            Claims =
            [
                .. fields.Items("claims", Limits.TestInputs).Select(c => TestClaims.Read(c, sources.Next(), faults)).OfType<Claim>(),
                .. fields.Items("sentences", Limits.TestInputs).Select(s => TestWords.Read(s, faults)).OfType<TestWords>().Select(w => Sentence(w, sources.Next())),
            ],
            Reports = [.. fields.Items("reports", Limits.TestInputs).Select(r => TestWords.Read(r, faults)).OfType<TestWords>().Select(w => Report(w, sources.Next()))],
            Expected = TestExpectations.Read(map["expect"], map.At, faults),
        };
        if (Inputs.All(i => map[i] is null or ScalarNode { IsNothing: true } or ListNode { Items.Count: 0 }))
            fields.Fault(TestTexts.NoInput);
        return test;
    }

    private static Claim Sentence(TestWords words, Source otherwise) => new()
    {
        Text = words.Text,
        Speakers = words.Speakers,
        Source = otherwise with { Id = words.Source.Length > 0 ? words.Source : otherwise.Id, PublishedAt = words.Published ?? otherwise.PublishedAt },
    };

    private static Report Report(TestWords words, Source otherwise) =>
        new(words.Source.Length > 0 ? words.Source : otherwise.Id, words.Text, PublishedAt: words.Published ?? otherwise.PublishedAt);

    /// <summary>Gives what names no source one of its own.</summary>
    private sealed class NextSource(DateTimeOffset? published)
    {
        private int _count;

        public Source Next() => new(string.Create(CultureInfo.InvariantCulture, $"source {++_count}"), PublishedAt: published);
    }
}
