using Consistency.Cli.Reading.Reports;

namespace Consistency.Cli.Tests.Reading.Reports;

public class ReportIdsTests
{
    [Theory]
    [InlineData("/a/gazette.txt /a/post.v2.md", "gazette post.v2")]
    [InlineData("/a/one/report.txt /a/two/report.txt /a/other.txt", "one/report two/report other")]
    [InlineData("/a/x/one/report.txt /a/y/one/report.txt /b/two/report.txt", "x/one/report y/one/report two/report")]
    [InlineData("/a/report.txt /a/report.md /b/report.txt", "a/report.txt a/report.md b/report")]
    [InlineData("/report.txt /a/report.txt", "report a/report")]
    public void Ids_are_names_with_as_much_of_the_folders_as_tells_them_apart(string paths, string ids) =>
        Assert.Equal(ids.Split(' '), ReportIds.Of(paths.Split(' ')));
}
