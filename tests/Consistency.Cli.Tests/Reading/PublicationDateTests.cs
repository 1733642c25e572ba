using Consistency.Cli.Reading;
using Consistency.V1;

namespace Consistency.Cli.Tests.Reading;

public class PublicationDateTests
{
    [Fact]
    public void Only_sources_without_a_date_get_it()
    {
        var dated = PublicationDate.Parse("2020-01-01T08:00:00+02:00");
        var date = PublicationDate.Parse("2024-03-01");
        Claim[] claims = [new(), new() { Source = new Source { Id = "a" } }, new() { Source = new Source { Id = "b", PublishedAt = dated } }];

        Report[] reports = [new(), new() { PublishedAt = dated }];

        PublicationDate.Apply(date, new CheckRequest { Claims = { claims }, Reports = { reports } });

        Assert.Equal([date, date, dated], claims.Select(c => c.Source.PublishedAt));
        Assert.Equal([date, dated], reports.Select(r => r.PublishedAt));
        Assert.Equal(new DateTime(2020, 1, 1, 6, 0, 0, DateTimeKind.Utc), dated.ToDateTime());
    }

    [Theory]
    [InlineData("1/3/2024")]
    [InlineData("yesterday")]
    [InlineData("2024-02-30")]
    public void Other_forms_are_refused(string text) => Assert.Throws<InputException>(() => PublicationDate.Parse(text));
}
