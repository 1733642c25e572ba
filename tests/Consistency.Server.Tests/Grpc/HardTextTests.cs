using System.Diagnostics;

namespace Consistency.Server.Tests.Grpc;

/// <summary>Texts that would bring a careless reader down: each is answered, and so is the sound report beside them.</summary>
public sealed class HardTextTests : InProcessTest
{
    private const int Mebibyte = 1024 * 1024;
    private const string Sentence = "The rescue service said that 17 people were killed in the storm on Tuesday. ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static TheoryData<string> Names => [.. Texts.Keys];

    private static readonly Dictionary<string, Func<string>> Texts = new(StringComparer.Ordinal)
    {
        ["ten MiB in one line"] = () => string.Concat(Enumerable.Repeat(Sentence, 10 * Mebibyte / Sentence.Length)),
        ["a million opening quotes"] = () => new string('“', 1_000_000),
        ["a million straight quotes"] = () => new string('"', 1_000_000),
        ["a million digits"] = () => new string('7', 1_000_000),
        ["a million numbers"] = () => string.Concat(Enumerable.Repeat("7 ", 500_000)),
        ["a million capitals"] = () => new string('A', 1_000_000),
        ["half a million initials"] = () => string.Concat(Enumerable.Repeat("A ", 500_000)),
        ["a nest of a thousand quotes"] = () => string.Concat(Enumerable.Repeat("he said: “", 1_000)) + "no" + new string('”', 1_000),
        ["a chain of a hundred thousand speakers"] = () => string.Concat(Enumerable.Repeat("Ana Reis said that ", 100_000)) + "no one died.",
        ["Cyrillic"] = () => string.Concat(Enumerable.Repeat("Шторм продолжался два дня. ", 10_000)),
        ["Chinese"] = () => string.Concat(Enumerable.Repeat("风暴持续了两天。", 10_000)),
        ["Arabic digits"] = () => string.Concat(Enumerable.Repeat("قتل ١٧ شخصا. ", 10_000)),
        ["emoji"] = () => string.Concat(Enumerable.Repeat("🚢", 500_000)),
        ["combining marks"] = () => "e" + new string('\u0301', 500_000),
        ["controls"] = () => string.Concat(Enumerable.Repeat("\u0001\u202e\ufeff\ufffd", 100_000)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_answered_beside_a_sound_report(string name)
    {
        var watch = Stopwatch.StartNew();
        var response = await Client.CheckAsync(new V1.CheckRequest
        {
            Reports = { new V1.Report { Id = "hard", Text = Texts[name]() }, new V1.Report { Id = "sound", Text = Sentence } },
            Options = new V1.CheckOptions { OmitClaims = true },
        });

        Assert.Equal(["hard", "sound"], response.Coverage.Select(c => c.ReportId));
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
    }

    [Fact]
    public async Task Eleven_MiB_are_a_problem_and_the_rest_is_answered()
    {
        var response = await Client.ExtractAsync(new V1.ExtractRequest
        {
            Reports = { new V1.Report { Id = "large", Text = new string('x', 11 * Mebibyte) }, new V1.Report { Id = "sound", Text = Sentence } },
        });

        Assert.Contains(response.Problems, p => (p.ReportId, p.Reason, p.LeftOut) == ("large", V1.ProblemReason.TooLong, true));
        Assert.Equal(["large", "sound"], response.Coverage.Select(c => c.ReportId));
    }
}
