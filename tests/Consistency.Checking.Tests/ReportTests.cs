using Consistency.Model;

namespace Consistency.Checking.Tests;

public sealed class ReportTests
{
    private static readonly Report Sound = new("gazette", "Reis: 40 dockers injured.", Publisher: "Harbour Gazette");

    [Fact]
    public void Claims_of_reports_come_after_the_given_ones_in_the_order_of_the_reports()
    {
        var reports = Enumerable.Range(1, 50).Select(i => new Report("", $"Reis: {i} dockers injured.")).ToList();

        var answer = ConsistencyChecker.Check(new CheckInput([Samples.Docked], SamplePack.Pack) { Reports = reports }, PlainReader.Read);

        Assert.Equal(
            ["docked", .. Enumerable.Range(1, 50).Select(i => $"r{i}:0-{23 + $"{i}".Length - 1}")],
            answer.Claims.Select(c => c.Id));
        Assert.Equal(Enumerable.Range(1, 50).Select(i => $"r{i}"), answer.Coverage.Select(c => c.ReportId));
    }

    [Fact]
    public void A_report_without_an_id_becomes_nobodys_source()
    {
        var answer = ConsistencyChecker.Check(
            new CheckInput([Samples.Docked with { Source = new Source("r1") }], SamplePack.Pack) { Reports = [Sound with { Id = "" }, Sound with { Id = "r2" }] },
            PlainReader.Read);

        Assert.Equal(["r1-2", "r2"], answer.Coverage.Select(c => c.ReportId));
    }

    [Fact]
    public void Claims_read_take_no_given_id()
    {
        var answer = ConsistencyChecker.Check(
            new CheckInput([Samples.Docked with { Id = "gazette:0-24" }], SamplePack.Pack) { Reports = [Sound] }, PlainReader.Read);

        Assert.Equal(["gazette:0-24", "gazette:0-24-2"], answer.Claims.Select(c => c.Id));
    }

    public static TheoryData<string, string, ProblemReason> Faults => new()
    {
        { "empty", "text", ProblemReason.EmptyText },
        { "blank", "text", ProblemReason.EmptyText },
        { "binary", "text", ProblemReason.NotText },
        { "surrogate", "text", ProblemReason.MalformedText },
        { "large", "text", ProblemReason.TooLong },
        { "large in UTF-8", "text", ProblemReason.TooLong },
        { "picture", "mediaType", ProblemReason.UnsupportedMediaType },
        { "empty page", "text", ProblemReason.TextNotRead },
        { "German", "text", ProblemReason.UnsupportedLanguage },
        { "no claim", "text", ProblemReason.TextNotRead },
        { "second", "id", ProblemReason.DuplicateId },
        { "long id", "id", ProblemReason.TooLong },
        { "long title", "title", ProblemReason.TooLong },
        { "faulty claim", "text", ProblemReason.InvalidNumber },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_faulty_report_is_a_problem_and_the_rest_is_answered(string name, string field, ProblemReason reason)
    {
        var answer = Checked.Of(Sound, Faulty(name), Sound with { Id = "post" });

        Assert.Equal(["gazette", "post"], answer.Claims.Select(c => c.Source.Id));
        var problem = Assert.Single(answer.Problems);
        Assert.Equal(($"reports[1].{field}", reason, true), (problem.Field, problem.Reason, problem.LeftOut));
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        Assert.Equal(3, answer.Coverage.Count);
        Assert.True(name == "faulty claim" || answer.Coverage[1].Problem.Length > 0);
    }

    [Fact]
    public void The_place_of_a_fault_counts_code_points()
    {
        var answer = Checked.Of(Sound with { Text = "Reis 🚢 \0" }, Sound with { Id = "post", Text = "Reis 🚢 \ud83d pier" });

        Assert.All(answer.Problems, p => Assert.Contains("at 7:", p.Message, StringComparison.Ordinal));
        Assert.Equal(2, answer.Problems.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("TEXT/Markdown; charset=utf-8")]
    [InlineData("text/HTML; charset=utf-8")]
    [InlineData("application/xhtml+xml")]
    public void Plain_text_Markdown_and_pages_are_read(string mediaType) =>
        Assert.Single(Checked.Of(Sound with { MediaType = mediaType }).Claims);

    [Fact]
    public void Extraction_gives_what_was_read_and_checks_nothing()
    {
        var answer = ConsistencyChecker.Extract([Sound, Faulty("empty"), Sound with { Id = "" }], SamplePack.Pack, PlainReader.Read);

        Assert.Equal(["gazette:0-24", "r3:0-24"], answer.Claims.Select(c => c.Id));
        Assert.Equal(["gazette", "r3"], answer.Quantities.Select(q => q.ReportId));
        Assert.Equal(["gazette", "bad", "r3"], answer.Coverage.Select(c => c.ReportId));
        Assert.Equal("reports[1].text", Assert.Single(answer.Problems).Field);
    }

    [Fact]
    public void Reading_ends_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => ConsistencyChecker.Extract([Sound, Sound], SamplePack.Pack, cancellation: cancelled.Token));
    }

    private static Report Faulty(string name) => name switch
    {
        "empty" => new Report("bad", ""),
        "blank" => new Report("bad", " \u00a0\n"),
        "binary" => new Report("bad", "GIF\0\u0001"),
        "surrogate" => new Report("bad", "Reis \udc00"),
        "large" => new Report("bad", new string('x', ReportLimits.Bytes + 1)),
        "large in UTF-8" => new Report("bad", new string('é', (ReportLimits.Bytes / 2) + 1)),
        "picture" => new Report("bad", "Reis: 40 dockers injured.", MediaType: "image/svg+xml"),
        "empty page" => new Report("bad", "<p hidden>Reis: 40 dockers injured.", MediaType: "text/html"),
        "German" => new Report("bad", "Nein, nein."),
        "no claim" => new Report("bad", "Well, well."),
        "second" => Sound,
        "long id" => Sound with { Id = new string('i', 257) },
        "long title" => Sound with { Id = "bad", Title = new string('t', 1_001) },
        _ => new Report("bad", "Reis: -4 dockers injured."),
    };
}
