using System.Text;
using Consistency.Cli.Reading;
using Consistency.Cli.Reading.Reports;
using Consistency.V1;

namespace Consistency.Cli.Tests.Reading.Reports;

public sealed class ReportLoaderTests : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Front_matter_says_who_published_and_when_and_offsets_stay_the_files()
    {
        const string Text = "---\r\ntitle: \"A 🚢: lost\"\nSource: Harbour Gazette\ndate: 2031-03-06\nurl: https://example.org/a\ntags: [a, [b]]\n---\nThe pier opened.\n";

        var report = Load(Text, out var complaints);

        Assert.Empty(complaints);
        Assert.Equal(("A 🚢: lost", "Harbour Gazette", "https://example.org/a"), (report.Title, report.Publisher, report.Url));
        Assert.Equal(new DateTime(2031, 3, 6), report.PublishedAt.ToDateTime());
        Assert.Equal(Text.EnumerateRunes().Count(), report.Text.EnumerateRunes().Count());
        Assert.Equal(Text.IndexOf("The pier", StringComparison.Ordinal) - 1, report.Text.IndexOf("The pier", StringComparison.Ordinal));
        Assert.Equal("The pier opened.", report.Text.Trim());
    }

    [Theory]
    [InlineData("The pier\n---\nopened.\n---\n")]
    [InlineData("---\nThe pier opened.\n")]
    [InlineData("---\nThe pier opened.\n---\nIt closed.\n")]
    [InlineData("----\na: b\n---\n")]
    public void Rules_of_dashes_are_no_front_matter(string text) => Assert.Equal(text, Load(text, out _).Text);

    [Fact]
    public void Front_matter_that_is_no_YAML_is_told_and_left_in_the_text()
    {
        const string Text = "---\ntitle: Storm: what we know\n---\nThe pier opened.\n";

        Assert.Equal(Text, Load(Text, out var complaints).Text);
        Assert.Contains("a.txt:2: the front matter is not YAML", Assert.Single(complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_none_is_told_and_the_rest_is_taken()
    {
        var report = Load("---\ntitle: A\ndate: last week\n---\nThe pier opened.\n", out var complaints);

        Assert.Equal(("A", (object?)null), (report.Title, report.PublishedAt));
        Assert.EndsWith("\"last week\" is not one such as 2024-03-01 or 2024-03-01T08:00:00Z", Assert.Single(complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_open_brackets_are_no_YAML() =>
        Assert.StartsWith("---", Load($"---\na: {new string('[', 60_000)}\n---\nThe pier opened.\n", out _).Text, StringComparison.Ordinal);

    [Fact]
    public void Faulty_files_are_told_and_the_others_are_read()
    {
        _files.Write("a-empty.txt", " \n");
        _files.Write("b-binary.txt", [1, 0, 2]);
        _files.Write("c-large.txt", new string('x', ReportLoader.MaximumBytes + 1));
        _files.Write("d-huge.txt", new byte[(4 * ReportLoader.MaximumBytes) + 1]);
        _files.Write("e-latin.txt", Encoding.Latin1.GetBytes("Café"));
        _files.Write("f-line.txt", new string('x', ReportLoader.MaximumBytes));
        var (loaded, complaints) = (new LoadedClaims(), new Complaints());

        ReportLoader.Load([_files.Folder], loaded, complaints);

        Assert.Equal(["e-latin", "f-line"], loaded.Request.Reports.Select(r => r.Id));
        Assert.Equal(
            ["a-empty.txt: the file is empty", "b-binary.txt: is binary, or UTF-16 without a byte order mark: byte 1 is NUL; save it as UTF-8 (left out)",
                "c-large.txt: is larger than 10 MiB: split it (left out)", "d-huge.txt: is larger than 10 MiB: split it (left out)",
                "e-latin.txt: is not UTF-8: read as Windows-1252 (Latin-1)"],
            complaints.Lines().Select(c => c.ToString()[(_files.Folder.Length + 1)..]));
        Assert.EndsWith("f-line.txt", loaded.Places.Find("reports[1].text").Place?.File, StringComparison.Ordinal);
    }

    private Report Load(string text, out string[] complaints)
    {
        var (loaded, gathered) = (new LoadedClaims(), new Complaints());
        ReportLoader.Load([_files.Write("a.txt", text)], loaded, gathered);
        complaints = [.. gathered.Lines().Select(c => c.ToString())];
        return Assert.Single(loaded.Request.Reports);
    }
}
