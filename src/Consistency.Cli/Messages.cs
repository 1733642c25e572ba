using System.Globalization;
using Consistency.V1;

namespace Consistency.Cli;

/// <summary>Every text that the tool prints on standard error: what is wrong and what to do, one line each.</summary>
internal static class Messages
{
    public const string Tool = "consistency";

    public const string PageInComparison = "compare does not read pages: give the sentences in quotation marks or as .txt";
    public const string ClaimsNotReport = "is no report: give claims with --claims (left out)";
    public const string NotAReport = "is no .txt, .md or .html file (left out)";
    public const string NoReportsHere = "there is no .txt, .md or .html file in this folder";
    public const string ReadAsWindows = "is not UTF-8: read as Windows-1252 (Latin-1)";
    public const string ReportTooLarge = "is larger than 10 MiB: split it (left out)";
    public const string TooMuchText = "this and the reports before it are more than 1 GiB: check them in parts";
    public const string IsDirectory = "is a directory: name a file in it";
    public const string IsMissing = "there is no such file";
    public const string IsEmpty = "the file is empty";
    public const string IsNotText = "is not UTF-8 text: save it as UTF-8";
    public const string GivenTwice = "--claims names this file twice";
    public const string UnknownEnding = "cannot tell what this is by its name: use .json, .jsonl or .csv";
    public const string ColumnsWithoutTable = "--columns needs a .jsonl or .csv file among --claims";
    public const string TwoRulePacks = "this file brings a rule pack, and so does another file or --pack: keep one";
    public const string NotAFlatObject = "with --columns, each line is a JSON object: {\"column\": \"cell\", ...}";
    public const string NothingGiven = "nothing to check: name reports (FILE or FOLDER), or claims with --claims FILE";
    public const string NothingWithValue = "nothing to check: no row has a value";
    public const string NothingChecked = "nothing could be checked: no claim was read, or every claim is at fault";
    public const string NothingToRead = "nothing to read: name reports (FILE or FOLDER)";
    public const string NothingRead = "nothing could be read";
    public const string NothingCompared = "cannot compare: no claim was read of one side, or its claim is at fault";
    public const string OneSide = "compare takes two: two sentences in quotation marks, two files, or one .json file with a and b";
    public const string NoWords = "is empty";
    public const string NotABaseline = "is no baseline: it begins with {\"version\": 1, \"findings\": [...]}, each finding with an id; write one with --write-baseline";
    public const string NotServed = "the server does not offer this call: it may be older than this tool, or not a Consistency server";
    public const string NotATimeout = "--timeout: give seconds above 0, at most 86400";
    public const string IsNoFolder = "there is no such folder";
    public const string NoPackTests = "it has no tests: write some under \"tests:\"";
    public const string InlinePack = "inlineRulePack";
    public const string RetractWhat = "name claims to take back, or a report with --report ID";

    public const string NothingToAppend = "nothing to append: name reports (FILE or FOLDER), or claims with --claims FILE";
    public const string Cancelled = "stopped before the answer came";

    public static string IsBinary(long offset) =>
        Invariant($"is binary, or UTF-16 without a byte order mark: byte {offset} is NUL; save it as UTF-8 (left out)");

    public static string CannotBeDecoded(string encoding, long offset) =>
        Invariant($"is not {encoding} text at byte {offset}: save it as UTF-8 (left out)");

    public static string BadFrontMatter(string why) =>
        $"the front matter is not YAML and is taken for text: {why.ReplaceLineEndings(" ").TrimEnd('.')}; put values with a colon in quotes";

    public static string BadFrontMatterDate(string text) => $"the front matter's date \"{text}\" is not one such as 2024-03-01 or 2024-03-01T08:00:00Z";

    public static string CannotBeRead(string why) => $"cannot be read: {why.ReplaceLineEndings(" ")}";

    public static string CannotBeWritten(string why) => $"cannot be written: {why.ReplaceLineEndings(" ")}";

    public static string BaselineWritten(string file, int findings) => Invariant($"{file}: {findings:N0} {(findings == 1 ? "finding" : "findings")} accepted");

    public static string Suppressed(int findings) => Invariant($"accepted by the baseline and not shown: {findings:N0} {(findings == 1 ? "finding" : "findings")}");

    public static string NoLongerFound(string id, string rule, string summary) =>
        $"in the baseline and no longer found: {id}{(rule.Length > 0 ? $" ({rule})" : "")}{(summary.Length > 0 ? ": " + summary.ReplaceLineEndings(" ").TrimEnd('.') : "")}";

    public static string MalformedJson(string why) => $"malformed JSON: {why}";

    public static string NotTheMessage(string message, string why) => $"not the JSON of a {message}: {why}";

    public static string NotAnObject(string message) => $"not the JSON of a {message}: it begins with {{";

    public static string MoreFaults(int count) => Invariant($"and {count:N0} more faults");

    public static string NotFlat(string column) => $"column \"{column}\" holds an object or a list: a cell is text, a number, true, false or null";

    public static string NotAColumnPair(string pair) => $"--columns: \"{pair}\" is not TARGET=COLUMN, such as subject=flight";

    public static string UnknownTargetColumn(string name, IEnumerable<string> known) =>
        $"--columns: there is no target \"{name}\"; targets are {string.Join(", ", known)}";

    public static string DuplicateTargetColumn(string name) => $"--columns: the target \"{name}\" is given twice";

    public static string MissingTargetColumns(IEnumerable<string> names) => $"--columns: no column is given for {string.Join(", ", names)}";

    public static string DuplicateHeader(string name) => $"the header has the column \"{name}\" twice";

    public static string MissingHeaders(IEnumerable<string> names) =>
        $"the header has no column {string.Join(", ", names)}: name the columns with --columns subject=...,property=...,value=...";

    public static string NoSuchColumn(string name, IReadOnlyList<string> header) =>
        $"there is no column \"{name}\"; it has {string.Join(", ", header.Select(h => $"\"{h}\""))}";

    public static string WrongCellCount(int actual, int expected) =>
        Invariant($"the row has {actual} {(actual == 1 ? "cell" : "cells")} and the header {expected}: quote cells that hold a comma");

    public static string NotADate(string text) => NotADateOf("--published", text);

    public static string NotADateOf(string option, string text) => $"{option}: \"{text}\" is not a date such as 2024-03-01 or 2024-03-01T08:00:00Z";

    public static string NotAnAddress(string text) => $"--server: \"{text}\" is not an address such as localhost:50051 or https://host:443";

    public static string Unreachable(string address) => $"--server: cannot reach {address}: is a Consistency server running there?";

    public static string DeadlinePassed(TimeSpan timeout) => Invariant($"no answer within {timeout.TotalSeconds:0.###} s: give it longer with --timeout");

    public static string ServerDeadline(string why) => $"the server gave up: {why}";

    public static string ServerFault(string status, string why) => $"the server failed ({status}): {why.ReplaceLineEndings(" ")}";

    public static string UnknownRule(string name, IEnumerable<string> known) => $"there is no rule \"{name}\"; rules are {string.Join(", ", known)}";

    public static string UnknownPack(string name, IEnumerable<string> known) =>
        $"there is no file and no rule pack \"{name}\"; packs are {string.Join(", ", known)}";

    public static string CannotListen(string why) => $"cannot listen: {why.ReplaceLineEndings(" ").TrimEnd('.')}; choose another with --grpc-port, --http-port or --address";

    public static string NotAnIpAddress(string text) => $"--address: \"{text}\" is not an IP address such as 127.0.0.1";

    public static string NotAPort(string option) => $"{option}: ports are 0 to 65535, 0 for any free one";

    public static string PackFault(string path, string why) => path.Length == 0 ? why : $"{path}: {why}";

    public static string PackConflict(string message) => $"rule packs contradict each other: {message}";

    public static string Internal(Exception fault) => $"internal fault, please report it: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}";

    public static string RowsWithoutValue(int rows) =>
        Invariant($"{rows:N0} {(rows == 1 ? "row has" : "rows have")} no value (empty, \"n/a\", \"-\" and the like) and {(rows == 1 ? "is" : "are")} left out");

    public static string Problem(string field, Problem problem) =>
        (field.Length == 0 ? "" : field + ": ") + problem.Message.ReplaceLineEndings(" ") + (problem.LeftOut ? " (left out)" : "");

    public static string MoreProblems(int count) => Invariant($"and {count:N0} more problems");

    public static string Working(int claims, int reports) => reports == 0
        ? Invariant($"checking {claims:N0} claims ...")
        : Invariant($"reading {reports:N0} {(reports == 1 ? "report" : "reports")} and checking ...");

    public static string Reading(int reports) => Invariant($"reading {reports:N0} {(reports == 1 ? "report" : "reports")} ...");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public static string NotARecord(string why) => $"is no line of an exported dossier: {why.ReplaceLineEndings(" ").TrimEnd('.')}";
}
