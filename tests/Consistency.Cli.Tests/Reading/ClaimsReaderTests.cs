using Consistency.Cli.Reading;
using Consistency.Cli.Reading.Tables;
using Consistency.V1;

namespace Consistency.Cli.Tests.Reading;

public sealed class ClaimsReaderTests : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_request_is_read_with_the_line_of_each_claim()
    {
        var file = _files.Write("request.json", """
            {
              "rulePacks": ["default"],
              "claims": [
                {"id": "a", "subject": {"name": "Lindal ferry"}},
                {"id": "b",
                 "subject": {"name": "Orsk ferry"}}, {"id": "c"}
              ]
            }
            """);

        var loaded = ClaimsReader.Read([file], null);

        Assert.Equal(["a", "b", "c"], loaded.Request.Claims.Select(c => c.Id));
        Assert.Equal(["default"], loaded.Request.RulePacks);
        Assert.Equal((new Place(file, 5), "quantity.upper"), loaded.Places.Find("claims[1].quantity.upper"));
        Assert.Equal((new Place(file, 6), ""), loaded.Places.Find("claims[2]"));
        Assert.Equal((null, "claims[3].id"), loaded.Places.Find("claims[3].id"));
    }

    [Fact]
    public void Several_files_make_one_request_and_each_keeps_its_lines()
    {
        var json = _files.Write("a.json", """{"claims": [{"id": "a"}]}""");
        var lines = _files.Write("b.jsonl", "\n{\"id\": \"b\"}\n\n{\"property\": \"berths\"}\n");

        var loaded = ClaimsReader.Read([json, lines], null);

        Assert.Equal(["a", "b", "b.jsonl:4"], loaded.Request.Claims.Select(c => c.Id));
        Assert.Equal(new Place(json, 1), loaded.Places.Find("claims[0]").Place);
        Assert.Equal(new Place(lines, 4), loaded.Places.Find("claims[2]").Place);
    }

    [Fact]
    public void A_table_gives_a_typed_claim_for_each_row()
    {
        var file = _files.Write("t.csv", """
            source,speaker,subject,property,value,unit,place,event,as_of,period
            r1,Ana Reis,Lindal ferry,berths,"1,200",,Marrow Bay,,24 Feb 2022,2020-2022
            r2,,Lindal ferry,length,120,m,,,,
            r2,,Lindal ferry,departs,7:10 a.m.,,,,,
            r2,,Lindal ferry,captain,Ole Brun,,,,,
            r3,,Lindal ferry,launched,3 May 1998,,,,,
            """);

        var claims = ClaimsReader.Read([file], null).Request.Claims;

        Assert.Equal(new Quantity { Value = 1200 }, claims[0].Quantity);
        Assert.Equal("r1", claims[0].Source.Id);
        Assert.Equal(["Ana Reis"], claims[0].Speakers);
        Assert.Equal("2022-02-24", claims[0].Scope.AsOf);
        Assert.Equal(new TimeRange { Earliest = "2020", Latest = "2022" }, claims[0].Scope.Period);
        Assert.Equal("Marrow Bay", claims[0].Scope.Place);
        Assert.Equal("1,200", claims[0].Evidence.Quote);
        Assert.Equal("t.csv:2", claims[0].Id);
        Assert.Equal(new Quantity { Value = 120, Unit = "m" }, claims[1].Quantity);
        Assert.Null(claims[1].Scope);
        Assert.Equal(new TimeRange { Earliest = "07:10", Latest = "07:10" }, claims[2].Time);
        Assert.Equal("Ole Brun", claims[3].Entity.Name);
        Assert.Equal("1998-05-03", claims[4].Time.Earliest);
    }

    [Fact]
    public void Columns_map_a_flat_object_a_line_whose_numbers_may_be_bare_or_quoted()
    {
        var file = _files.Write("t.jsonl", """
            {"web": "a", "ship": "Lindal ferry", "what": "berths", "n": 1200}
            {"web": "b", "ship": "Lindal ferry", "what": "berths", "n": "1,200", "other": [1]}
            {"web": "c", "ship": "Lindal ferry", "what": "berths", "n": 1.2e3}
            {"web": "d", "ship": "Lindal ferry", "what": "berths", "n": null}
            """);

        var loaded = ClaimsReader.Read([file], ColumnMap.Parse("source=web, subject=ship, property=what, value=n"));

        Assert.All(loaded.Request.Claims, c => Assert.Equal(new Quantity { Value = 1200 }, c.Quantity));
        Assert.Equal(["a", "b", "c"], loaded.Request.Claims.Select(c => c.Source.Id));
        Assert.Equal([(file, 1)], loaded.RowsWithoutValue);
        Assert.Equal(["berths"], loaded.TableProperties);
    }

    [Fact]
    public void A_cell_may_hold_line_breaks_and_the_next_row_keeps_its_line()
    {
        var file = _files.Write("t.csv", "subject,property,value\n\"Lindal\nferry\",berths,1\n\nOrsk ferry,berths,2\n");

        var claims = ClaimsReader.Read([file], null).Request.Claims;

        Assert.Equal(["t.csv:2", "t.csv:5"], claims.Select(c => c.Id));
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_do_not_share_ids()
    {
        Directory.CreateDirectory(Path.Combine(_files.Folder, "b"));
        var a = _files.Write("t.csv", "subject,property,value\nx,y,1\n");
        var b = _files.Write("b/t.csv", "subject,property,value\nx,y,2\n");

        var claims = ClaimsReader.Read([a, b], null).Request.Claims;

        Assert.Equal([$"{a}:2", $"{b}:2"], claims.Select(c => c.Id));
    }
}
