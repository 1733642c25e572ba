using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Consistency.Dossiers.Sqlite;

namespace Consistency.Dossiers.Tests;

/// <summary>Stores that the server's user may not write to.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ReadOnlyStoreTests : IDisposable
{
    private const uint Nobody = 65534;

    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Enterable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private const UnixFileMode Writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly TemporaryFolder _folder = new();
    private readonly string _store;

    public ReadOnlyStoreTests()
    {
        _store = _folder.New();
        File.SetUnixFileMode(_folder.Path, Enterable | UnixFileMode.UserWrite);
        using var store = Stores.Open(_store);
        store.Create(Stores.New("storm"), default);
        store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), Stores.Killed("b", 20, "post")), default);
    }

    public void Dispose()
    {
        File.SetUnixFileMode(_store, Enterable | UnixFileMode.UserWrite);
        _folder.Dispose();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_told_and_left_as_it_was()
    {
        File.SetUnixFileMode(_store, Enterable);
        File.SetUnixFileMode(Path.Combine(_store, "dossiers.lock"), Readable);
        Refuses(() => Stores.Open(_store).Dispose());
    }

    [Fact]
    public void A_file_that_cannot_be_written_to_is_read_and_an_append_is_told_so()
    {
        File.SetUnixFileMode(_store, Enterable | Writable);
        File.SetUnixFileMode(Path.Combine(_store, "dossiers.lock"), Readable | Writable);
        File.SetUnixFileMode(Path.Combine(_store, StoreFile.Name), Readable);
        Refuses(() =>
        {
            using var store = Stores.Open(_store);
            Assert.Equal(2L, store.Get("storm").Claims);
            store.Append("storm", Stores.Request(Stores.Killed("c", 30, "radio")), default);
        });
    }

    private void Refuses(Action action)
    {
        var before = File.ReadAllBytes(Path.Combine(_store, StoreFile.Name));
        var refused = Assert.Throws<DossierException>(() => AsNobody(action));

        Assert.Equal(DossierFault.StoreReadOnly, refused.Fault);
        Assert.Contains(_store, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_store, StoreFile.Name)));
        File.SetUnixFileMode(_store, Enterable | Writable);
        foreach (var file in Directory.EnumerateFiles(_store))
            File.SetUnixFileMode(file, Readable | Writable);
        using var store = Stores.Open(_store);
        Assert.Equal((2L, 1L, 1L), (store.Get("storm").Claims, store.Get("storm").Inconsistencies, store.Get("storm").Revision));
    }

    /// <summary>Runs something with a user's rights to files who owns none: root may write to whatever it likes.</summary>
    private static void AsNobody(Action action)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                if (OperatingSystem.IsLinux())
                    _ = SetUserOfFiles(Nobody);
                action();
            }
#pragma warning disable CA1031 // Thrown again where the test runs.
            catch (Exception refused)
#pragma warning restore CA1031
            {
                thrown = ExceptionDispatchInfo.Capture(refused);
            }
        });
        thread.Start();
        thread.Join();
        thrown?.Throw();
    }

    /// <summary>Of this thread alone; without effect where the user is not root.</summary>
    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetUserOfFiles(uint user);
}
