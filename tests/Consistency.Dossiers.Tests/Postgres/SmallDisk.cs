using System.Diagnostics;
using System.Globalization;

namespace Consistency.Dossiers.Tests.Postgres;

/// <summary>
/// A file system of its own, of some megabytes, to be filled. Only processes that are started within it see it, by <see cref="Enter"/>; it goes with the
/// last of them, and does not outlive the test run, however that ends.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Filler = "filler";

    // Holds the file system until its input ends, as that of a test run does however it ends.
    private const string Holder = "mount -t tmpfs -o size=$1m tmpfs \"$0\" && chown postgres \"$0\" && echo mounted && read -r end";

    private readonly Process _holder;

    public SmallDisk(int megabytes)
    {
        Path = Directory.CreateTempSubdirectory("consistency-disk-").FullName;
        _holder = Process.Start(new ProcessStartInfo("unshare", ["--mount", "sh", "-c", Holder, Path, megabytes.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        if (_holder.StandardOutput.ReadLine() is null)
            throw new InvalidOperationException($"No file system can be mounted: {_holder.StandardError.ReadToEnd()}");
    }

    /// <summary>Why none can be had here; null where one can.</summary>
    public static string? Refusal
    {
        get
        {
            try
            {
                new SmallDisk(1).Dispose();
                return null;
            }
            catch (Exception refused) when (refused is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                return $"A disk to be filled has to be mounted, which this user may not: run the tests as root, with the right to mount. {refused.Message}";
            }
        }
    }

    /// <summary>Where it is, for processes within it.</summary>
    public string Path { get; }

    /// <summary>What starts a program within it: the command before the program's own.</summary>
    public IReadOnlyList<string> Enter => ["nsenter", "--mount", "--target", _holder.Id.ToString(CultureInfo.InvariantCulture)];

    private string FillerFile => $"/proc/{_holder.Id.ToString(CultureInfo.InvariantCulture)}/root{Path}/{Filler}";

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        try
        {
            using var file = File.Create(FillerFile, bufferSize: 0);
            for (var page = new byte[4096]; ;)
                file.Write(page);
        }
        catch (IOException)
        {
            // That was the last one.
        }
    }

    public void MakeRoom() => File.Delete(FillerFile);

    public void Dispose()
    {
        _holder.StandardInput.Close();
        _holder.WaitForExit();
        _holder.Dispose();
        Directory.Delete(Path);
    }
}
