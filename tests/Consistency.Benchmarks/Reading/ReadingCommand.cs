using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Consistency.Benchmarks.Measuring;
using Consistency.Checking;
using Consistency.Extraction;
using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Reading;

/// <summary>reading FOLDER: how fast reports are read, beside a plain tokeniser, and whether the time grows with the text alone.</summary>
internal static class ReadingCommand
{
    private const double Megabyte = 1e6;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A folder of English .txt files." };
        folder.AcceptExistingOnly();
        var brief = new Option<bool>("--short") { Description = "A tenth of the text and less of warming up: a minute, and rougher figures." };
        var command = new Command("reading", "Reads texts: time per byte, beside plain tokenisers, of many reports, of one long text and of hostile ones, as Markdown tables.") { folder, brief };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(brief) ? Effort.Short : Effort.Full));
        return command;
    }

    private static int Run(string folder, Effort effort)
    {
        var texts = Texts.Of(folder);
        if (texts.All(string.IsNullOrWhiteSpace))
        {
            Console.Error.WriteLine("The folder has no .txt file with text in it.");
            return 2;
        }

        var pack = new RulePackCatalog().Compile([RulePackCatalog.DefaultName]);
        void Read(string text) => ReportReader.Read(new Report("r", text), pack);
        var megabytes = texts.Sum(t => (double)Texts.Bytes(t)) / Megabyte;
        ProcessorTime.WarmUp(() => Repeat(texts, megabytes, Read), effort.WarmUp);
        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        BesideTokenisers(texts, megabytes, Read, effort);
        ManyReports(texts, pack, effort);
        AsOneText(texts, Read, effort);
        Hostile(texts, Read, effort);
        return 0;
    }

    private static void BesideTokenisers(IReadOnlyList<string> texts, double megabytes, Action<string> read, Effort effort)
    {
        const int Scans = 10;
        void Scan() => Repeat(texts, megabytes / Scans, t => PlainTokeniser.CountRuns(t));
        void Tokenise() => Repeat(texts, megabytes / Scans, t => PlainTokeniser.Cut(t));
        ProcessorTime.WarmUp(Scan, effort.WarmUp);
        ProcessorTime.WarmUp(Tokenise, effort.WarmUp);
        var best = ProcessorTime.Best(effort.Rounds, Scan, Tokenise, () => Repeat(texts, megabytes, read));
        var (scanned, wasRead) = (Passes(megabytes / Scans) * megabytes, Passes(megabytes) * megabytes);
        var (scan, tokeniser, reader) = (best[0] / scanned, best[1] / scanned, best[2] / wasRead);
        var table = new MarkdownTable(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} articles, {megabytes:F2} MB"), ["ns per byte", "MB/s", "times the tokenising pass"]);
        void Add(string name, double secondsPerMegabyte) => table.Add(name, [secondsPerMegabyte * 1e9 / Megabyte, 1 / secondsPerMegabyte, secondsPerMegabyte / tokeniser]);
        Add("bare scan for white space", scan);
        Add("plain tokenising pass", tokeniser);
        Add("report reader", reader);
        table.Print();
    }

    private static void ManyReports(IReadOnlyList<string> texts, RulePack pack, Effort effort)
    {
        var table = new MarkdownTable("many reports, extracted at once", ["reports", "seconds", "MB/s", "per byte, times the first", "MB of memory at most, the texts included"]);
        var first = double.NaN;
        foreach (var size in effort.ReportSizes)
        {
            var reports = Texts.Cycle(texts, (int)(size * Megabyte)).Select((t, i) => new Report($"r{i}", t)).ToList();
            var bytes = reports.Sum(r => (double)Texts.Bytes(r.Text));
            var seconds = ProcessorTime.Of(() => ConsistencyChecker.Extract(reports, pack));
            first = double.IsNaN(first) ? seconds / bytes : first;
            table.Add(string.Create(CultureInfo.InvariantCulture, $"{size} MB"), [reports.Count, seconds, bytes / Megabyte / seconds, seconds / bytes / first, PeakMegabytes()]);
        }

        table.Print();
    }

    private static void AsOneText(IReadOnlyList<string> texts, Action<string> read, Effort effort)
    {
        var table = new MarkdownTable("one text", ["seconds", "per byte, times the first"]);
        var whole = effort.TextSizes.Select(s => Texts.Repeated(texts, (int)(s * Megabyte))).ToList();
        var times = ProcessorTime.Best(effort.LongRounds, [.. whole.Select(t => (Action)(() => read(t)))]);
        for (var i = 0; i < whole.Count; i++)
            table.Add(string.Create(CultureInfo.InvariantCulture, $"{effort.TextSizes[i]} MB"), [times[i], times[i] / Texts.Bytes(whole[i]) / (times[0] / Texts.Bytes(whole[0]))]);
        table.Print();
    }

    private static void Hostile(IReadOnlyList<string> texts, Action<string> read, Effort effort)
    {
        var table = new MarkdownTable(string.Create(CultureInfo.InvariantCulture, $"hostile texts of {effort.HostileLength:N0} characters, one report each"), ["ns per byte", "times plain text"]);
        var plain = Texts.Repeated(texts, effort.HostileLength);
        foreach (var (name, text) in HostileTexts.Of(texts, effort.HostileLength))
        {
            read(text);
            // In turns, so that both have the same machine.
            var best = ProcessorTime.Best(effort.LongRounds, () => read(plain), () => read(text));
            var (ofPlain, ofText) = (best[0] / Texts.Bytes(plain), best[1] / Texts.Bytes(text));
            table.Add(name, [ofText * 1e9, ofText / ofPlain]);
        }

        table.Print();
    }

    /// <summary>So often that some megabytes are read.</summary>
    private static int Passes(double megabytes) => (int)Math.Ceiling(3 / megabytes);

    private static void Repeat(IReadOnlyList<string> texts, double megabytes, Action<string> action)
    {
        for (var pass = 0; pass < Passes(megabytes); pass++)
        {
            foreach (var text in texts)
                action(text);
        }
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / Megabyte;
    }

    /// <summary>How much is measured.</summary>
    /// <param name="WarmUp">How long at most each thing is run before it counts.</param>
    /// <param name="ReportSizes">Megabytes of many reports.</param>
    /// <param name="TextSizes">Megabytes of one text.</param>
    private sealed record Effort(TimeSpan WarmUp, int Rounds, int LongRounds, IReadOnlyList<int> ReportSizes, IReadOnlyList<int> TextSizes, int HostileLength)
    {
        public static Effort Full { get; } = new(TimeSpan.FromSeconds(60), 7, 2, [1, 10, 100], [1, 2, 5, 10], 1_000_000);

        public static Effort Short { get; } = new(TimeSpan.FromSeconds(15), 3, 1, [1, 10], [1, 2], 100_000);
    }
}
