using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Consistency.Benchmarks.Measuring;

/// <summary>The machine, as the runtime knows it: what a figure is worth nothing without.</summary>
internal static partial class Machine
{
    private const string ProcessorFile = "/proc/cpuinfo";

    public static string Description => string.Create(CultureInfo.InvariantCulture,
        $"{RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture}), {Processor}{Environment.ProcessorCount} cores, "
        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30):F0} GB of memory, {RuntimeInformation.FrameworkDescription}.");

    /// <summary>The processor's name, where the system tells it.</summary>
    private static string Processor =>
        File.Exists(ProcessorFile) && ModelName().Match(File.ReadAllText(ProcessorFile)) is { Success: true } model ? model.Groups[1].Value.Trim() + ", " : "";

    [GeneratedRegex("^model name\\s*:(.*)$", RegexOptions.Multiline)]
    private static partial Regex ModelName();
}
