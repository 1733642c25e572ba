using Consistency.Cli.Reading;
using Consistency.Cli.Reading.Tables;

namespace Consistency.Cli.Tests.Reading;

public sealed class BadInputTests : IDisposable
{
    private const string Header = "subject,property,value\n";

    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("a.json", "", null, "a.json: the file is empty")]
    [InlineData("a.json", " \n", null, "a.json: the file is empty")]
    [InlineData("a.json", "\0\u0001", null, "a.json: is not UTF-8 text: save it as UTF-8")]
    [InlineData("a.json", "[]", null, "a.json:1: not the JSON of a CheckRequest: it begins with {")]
    [InlineData("a.json", "{\"claims\": [\n{\"id\": \"a\"},\n {\"id\": }]}", null, "a.json:3:9: malformed JSON: '}' is an invalid start of a value")]
    [InlineData("a.json", "{\"claims\": [\n{\"id\": \"a\"},\n {\"idd\": 1}]}", null, "a.json:3: not the JSON of a CheckRequest: Unknown field: idd")]
    [InlineData("a.jsonl", "{\"id\": \"a\"}\n{\"id\": 1,\n", null, "a.jsonl:2:9: malformed JSON: Expected start of a property name or value, but instead reached end of data")]
    [InlineData("a.jsonl", "{}\n{\"subject\": 1}\n", null, "a.jsonl:2: not the JSON of a Claim: Expected an object")]
    [InlineData("a.jsonl", "{\"s\": {}, \"p\": 1, \"v\": 1}\n", "subject=s,property=p,value=v", "a.jsonl:1: column \"s\" holds an object or a list: a cell is text, a number, true, false or null")]
    [InlineData("a.jsonl", "{\"s\": 1, \"p\": 1}\n", "subject=s,property=p,value=v", "a.jsonl: there is no column \"v\"; it has \"p\", \"s\"")]
    [InlineData("a.csv", Header + "a,b\n", null, "a.csv:2: the row has 2 cells and the header 3: quote cells that hold a comma")]
    [InlineData("a.csv", Header + "a,b,1,200\n", null, "a.csv:2: the row has 4 cells and the header 3: quote cells that hold a comma")]
    [InlineData("a.csv", "thing,property,value\n", null, "a.csv:1: the header has no column subject: name the columns with --columns subject=...,property=...,value=...")]
    [InlineData("a.csv", "subject,property,value,value\n", null, "a.csv:1: the header has the column \"value\" twice")]
    [InlineData("a.csv", Header, "subject=s,property=property,value=value", "a.csv:1: there is no column \"s\"; it has \"subject\", \"property\", \"value\"")]
    [InlineData("a.txt", "x", null, "a.txt: cannot tell what this is by its name: use .json, .jsonl or .csv")]
    [InlineData("a.json", "{}", "subject=s,property=p,value=v", "--columns needs a .jsonl or .csv file among --claims")]
    public void A_fault_is_told_with_its_place(string name, string text, string? columns, string expected)
    {
        var file = _files.Write(name, text);

        var fault = Assert.Throws<InputException>(() => ClaimsReader.Read([file], columns is null ? null : ColumnMap.Parse(columns)));

        Assert.Equal(expected, fault.Message.Replace(_files.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("subject", "--columns: \"subject\" is not TARGET=COLUMN, such as subject=flight")]
    [InlineData("topic=s", "--columns: there is no target \"topic\"; targets are id, source, speaker, subject, property, value, unit, place, event, as_of, period")]
    [InlineData("subject=s,subject=t", "--columns: the target \"subject\" is given twice")]
    [InlineData("subject=s", "--columns: no column is given for property, value")]
    public void A_fault_of_the_columns_is_told(string columns, string expected) =>
        Assert.Equal(expected, Assert.Throws<InputException>(() => ColumnMap.Parse(columns)).Message);

    [Fact]
    public void A_missing_file_a_folder_and_a_file_given_twice_are_told()
    {
        Assert.EndsWith("no.csv: there is no such file", Fault("no.csv"), StringComparison.Ordinal);
        Assert.EndsWith("is a directory: name a file in it", Fault(_files.Folder), StringComparison.Ordinal);
        Assert.EndsWith("--claims names this file twice", Fault("a.csv", "a.csv"), StringComparison.Ordinal);

        string Fault(params string[] files) => Assert.Throws<InputException>(() => ClaimsReader.Read(files, null)).Message;
    }

    [Fact]
    public void Many_faults_are_told_at_once_and_the_rest_counted()
    {
        var file = _files.Write("a.csv", Header + string.Concat(Enumerable.Repeat("a,b\n", 25)));

        var fault = Assert.Throws<InputException>(() => ClaimsReader.Read([file], null));

        Assert.Equal(Complaints.Shown + 1, fault.Complaints.Count);
        Assert.Equal("and 5 more faults", fault.Complaints[^1].Message);
    }
}
