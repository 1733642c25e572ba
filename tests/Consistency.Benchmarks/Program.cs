using System.Globalization;
using Consistency.Benchmarks;
using Consistency.Extraction;
using Consistency.Model;
using Consistency.RulePacks;

const double Megabyte = 1e6;
const int Rounds = 5;

if (args.Length != 1 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("Give a folder of English .txt files.");
    return 2;
}

var texts = Texts.Of(args[0]);
if (texts.All(string.IsNullOrWhiteSpace))
{
    Console.Error.WriteLine("The folder has no .txt file with text in it.");
    return 2;
}

var pack = new RulePackCatalog().Compile([RulePackCatalog.DefaultName]);
void Read(string text) => ReportReader.Read(new Report("r", text), pack);
void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

var megabytes = texts.Sum(t => (double)Texts.Bytes(t)) / Megabyte;
var passes = (int)Math.Ceiling(5 / megabytes);
void ReadAll() => Repeat(passes, texts, Read);
void TokeniseAll() => Repeat(passes * 10, texts, t => PlainTokeniser.Count(t));
ReadAll();
TokeniseAll();
var reader = passes * megabytes / ProcessorTime.Best(Rounds, ReadAll);
var tokeniser = passes * 10 * megabytes / ProcessorTime.Best(Rounds, TokeniseAll);
Print($"articles: {texts.Count}, {megabytes:F2} MB");
Print($"reader: {reader:F1} MB/s, tokeniser: {tokeniser:F1} MB/s, ratio {tokeniser / reader:F1}");

var first = 0.0;
foreach (var size in (int[])[1, 2, 5, 10])
{
    var text = Texts.Repeated(texts, size * (int)Megabyte);
    var perMegabyte = ProcessorTime.Best(2, () => Read(text)) / (Texts.Bytes(text) / Megabyte);
    first = first == 0 ? perMegabyte : first;
    Print($"one text of {size} MB: {perMegabyte * size:F2} s, {perMegabyte / first:F2} times 1 MB's time per byte");
}

return 0;

static void Repeat(int times, IReadOnlyList<string> texts, Action<string> action)
{
    for (var pass = 0; pass < times; pass++)
    {
        foreach (var text in texts)
            action(text);
    }
}
