using System.CommandLine;
using System.Globalization;
using Consistency.Extraction;
using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Reading;

/// <summary>reading FOLDER: how fast reports are read, beside a plain tokeniser, and whether the time grows with the text alone.</summary>
internal static class ReadingCommand
{
    private const double Megabyte = 1e6;
    private const int Rounds = 5;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A folder of English .txt files." };
        folder.AcceptExistingOnly();
        var command = new Command("reading", "Reads texts: megabytes a second, beside a plain tokeniser, and as one text of 1 to 10 MB.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder).FullName));
        return command;
    }

    private static int Run(string folder)
    {
        var texts = Texts.Of(folder);
        if (texts.All(string.IsNullOrWhiteSpace))
        {
            Console.Error.WriteLine("The folder has no .txt file with text in it.");
            return 2;
        }

        var pack = new RulePackCatalog().Compile([RulePackCatalog.DefaultName]);
        void Read(string text) => ReportReader.Read(new Report("r", text), pack);
        BesideTokeniser(texts, Read);
        AsOneText(texts, Read);
        return 0;
    }

    private static void BesideTokeniser(IReadOnlyList<string> texts, Action<string> read)
    {
        var megabytes = texts.Sum(t => (double)Texts.Bytes(t)) / Megabyte;
        var passes = (int)Math.Ceiling(5 / megabytes);
        void ReadAll() => Repeat(passes, texts, read);
        void TokeniseAll() => Repeat(passes * 10, texts, t => PlainTokeniser.Count(t));
        ReadAll();
        TokeniseAll();
        var reader = passes * megabytes / ProcessorTime.Best(Rounds, ReadAll);
        var tokeniser = passes * 10 * megabytes / ProcessorTime.Best(Rounds, TokeniseAll);
        Print($"articles: {texts.Count}, {megabytes:F2} MB");
        Print($"reader: {reader:F1} MB/s, tokeniser: {tokeniser:F1} MB/s, ratio {tokeniser / reader:F1}");
    }

    private static void AsOneText(IReadOnlyList<string> texts, Action<string> read)
    {
        var first = 0.0;
        foreach (var size in (int[])[1, 2, 5, 10])
        {
            var text = Texts.Repeated(texts, size * (int)Megabyte);
            var perMegabyte = ProcessorTime.Best(2, () => read(text)) / (Texts.Bytes(text) / Megabyte);
            first = first == 0 ? perMegabyte : first;
            Print($"one text of {size} MB: {perMegabyte * size:F2} s, {perMegabyte / first:F2} times 1 MB's time per byte");
        }
    }

    private static void Repeat(int times, IReadOnlyList<string> texts, Action<string> action)
    {
        for (var pass = 0; pass < times; pass++)
        {
            foreach (var text in texts)
                action(text);
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
