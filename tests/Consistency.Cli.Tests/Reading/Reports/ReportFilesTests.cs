using Consistency.Cli.Reading;
using Consistency.Cli.Reading.Reports;

namespace Consistency.Cli.Tests.Reading.Reports;

public sealed class ReportFilesTests : IDisposable
{
    private readonly TemporaryFiles _files = new();
    private readonly Complaints _complaints = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_folder_is_walked_in_order_and_what_is_no_report_is_told()
    {
        foreach (var name in new[] { "b.txt", "a.md", "sub/c.TXT", "sub/map.png", "page.html", "old.HTM", "claims.json", ".hidden.txt", ".git/d.txt" })
            _files.Write(name, [(byte)'x']);

        var found = ReportFiles.Find([_files.Folder], _complaints);

        Assert.Equal(["a.md", "b.txt", "old.HTM", "page.html", Path.Combine("sub", "c.TXT")], found.Select(f => Path.GetRelativePath(_files.Folder, f.Path)));
        Assert.Equal(["text/markdown", "text/plain", "text/html", "text/html", "text/plain"], found.Select(f => f.MediaType));
        Assert.Equal(
            [Messages.ClaimsNotReport, Messages.NotAReport],
            _complaints.Lines().Select(c => c.Message));
    }

    [Fact]
    public void A_link_to_a_folder_above_is_not_walked()
    {
        _files.Write("sub/a.txt", [(byte)'x']);
        Directory.CreateSymbolicLink(Path.Combine(_files.Folder, "sub", "up"), _files.Folder);

        Assert.Single(ReportFiles.Find([_files.Folder], _complaints));
    }

    [Fact]
    public void A_named_file_is_taken_at_its_word_and_once()
    {
        var file = _files.Write("article", [(byte)'x']);

        var found = ReportFiles.Find([file, Path.Combine(_files.Folder, ".", "article")], _complaints);

        Assert.Equal(new ReportFile(file, "text/plain"), Assert.Single(found));
    }

    [Fact]
    public void An_empty_folder_is_told()
    {
        Assert.Empty(ReportFiles.Find([_files.Folder], _complaints));
        Assert.Equal($"{_files.Folder}: {Messages.NoReportsHere}", Assert.Single(_complaints.Lines()).ToString());
    }

    [Fact]
    public void A_thousand_pictures_are_told_in_a_few_lines()
    {
        for (var i = 0; i < 1_000; i++)
            _files.Write($"{i}.png", []);
        ReportFiles.Find([_files.Folder], _complaints);

        Assert.Equal(Complaints.Shown + 1, _complaints.Lines().Count());
    }
}
