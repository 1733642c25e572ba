using System.Globalization;

namespace Consistency.Benchmarks.Measuring;

/// <summary>A process and those that it started, as Linux tells of them in /proc.</summary>
internal static class ProcessTree
{
    // Fields of /proc/PID/stat after the name in brackets, which may hold anything: proc_pid_stat(5).
    private const int Parent = 1, User = 11, System = 12, EndedUser = 13, EndedSystem = 14;

    // USER_HZ, which is the same on all that .NET runs on.
    private const int TicksPerSecond = 100;

    /// <summary>Processor time of a process, its children, and those of its children that have ended.</summary>
    public static TimeSpan ProcessorTime(int process)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Read(folder) is { } fields)
            {
                if (id == process)
                    ticks += fields[User] + fields[System] + fields[EndedUser] + fields[EndedSystem];
                else if (fields[Parent] == process)
                    ticks += fields[User] + fields[System];
            }
        }

        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    /// <summary>The fields as numbers, the state as 0; null where the process has just ended.</summary>
    private static List<long>? Read(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return [.. text[(text.LastIndexOf(')') + 2)..].Split(' ').Take(EndedSystem + 1).Select(f => long.TryParse(f, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
