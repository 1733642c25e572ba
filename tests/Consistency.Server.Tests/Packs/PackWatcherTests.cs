using Consistency.RulePacks;
using Consistency.RulePacks.Folders;
using Consistency.Server.Packs;
using Microsoft.Extensions.Logging;

namespace Consistency.Server.Tests.Packs;

/// <summary>The folder is followed by looking at it alone, on a clock that the test moves: no hint of the operating system helps.</summary>
public sealed class PackWatcherTests : IAsyncLifetime
{
    private const string Ebb = "name: ebb\nextends: []\nproperties: {tide: {value: quantity}}\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("consistency-");
    private readonly ErrorLog _log = new(LogLevel.Warning);
    private readonly ManualTime _time = new();
    private readonly ILoggerFactory _loggers;
    private readonly PackStore _store;
    private readonly PackWatcher _watcher;

    public PackWatcherTests()
    {
        _loggers = LoggerFactory.Create(l => l.AddProvider(_log));
        _store = new PackStore(new RulePackCatalog(), _loggers.CreateLogger<PackStore>());
        _watcher = new PackWatcher(new PackFolder(_folder.FullName), _store, _time, _loggers.CreateLogger<PackWatcher>(), useHints: false);
    }

    public Task InitializeAsync()
    {
        Write(Ebb);
        return _watcher.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _watcher.StopAsync(CancellationToken.None);
        _watcher.Dispose();
        _loggers.Dispose();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }

    [Fact]
    public void The_packs_are_there_from_the_start() => Assert.Equal(Ebb, InUse);

    [Fact]
    public async Task A_change_is_taken_when_it_has_come_to_rest()
    {
        var changed = Ebb + "subjects: {sea: {}}\n";
        Write(changed);
        await _time.PassAsync(PackWatcher.Period);
        Assert.Equal(Ebb, InUse);
        await _time.PassAsync(PackWatcher.Rest);
        Assert.Equal(changed, InUse);
        await _time.PassAsync(PackWatcher.Period);
        Assert.Empty(_log.Take());
    }

    [Fact]
    public async Task A_file_that_is_being_written_is_left_alone()
    {
        // What is there of it so far is a sound pack each time.
        Write(Ebb + "subjects: {sea: {}}\n");
        await _time.PassAsync(PackWatcher.Period);
        Write(Ebb + "subjects: {sea: {}}\nplaces: {Norland: {}}\n");
        await _time.PassAsync(PackWatcher.Rest);
        Assert.Equal(Ebb, InUse);
        await _time.PassAsync(PackWatcher.Rest);
        Assert.EndsWith("places: {Norland: {}}\n", InUse, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_file_leaves_the_pack_as_it_was_until_it_is_mended()
    {
        var running = _store.Current.Catalog.Compile(["ebb"]);
        Write("name: ebb\nproperties: {tide: {value: qu");
        await _time.PassAsync(PackWatcher.Period);
        await _time.PassAsync(PackWatcher.Rest);

        Assert.Equal(Ebb, InUse);
        Assert.Equal(running.Digests[^1].Digest, _store.Current.Catalog.Compile(["ebb"]).Digests[^1].Digest);
        var fault = Assert.Single(_store.Current.Packs["ebb"].Refused);
        Assert.Contains("The YAML cannot be read", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Rule pack ebb is refused", Assert.Single(_log.Take()), StringComparison.Ordinal);

        // It is not tried, and not told of, again before it changes.
        await _time.PassAsync(PackWatcher.Period);
        Assert.Empty(_log.Take());
        Write(Ebb + "subjects: {sea: {}}\n");
        await _time.PassAsync(PackWatcher.Period);
        await _time.PassAsync(PackWatcher.Rest);
        Assert.Empty(_store.Current.Packs["ebb"].Refused);
        Assert.EndsWith("{sea: {}}\n", InUse, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_files_come_and_gone_ones_go()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "flow.yaml"), "name: flow\nextends: [ebb]\n");
        await _time.PassAsync(PackWatcher.Period);
        await _time.PassAsync(PackWatcher.Rest);
        Assert.Equal(["ebb", "flow"], _store.Current.Packs.Keys.Order());

        File.Delete(Path.Combine(_folder.FullName, "flow.yaml"));
        await _time.PassAsync(PackWatcher.Period);
        await _time.PassAsync(PackWatcher.Rest);
        Assert.Equal(["ebb"], _store.Current.Packs.Keys);
    }

    [Fact]
    public async Task A_folder_that_goes_leaves_its_packs_and_is_told_of_once()
    {
        _folder.Delete(recursive: true);
        await _time.PassAsync(PackWatcher.Period);
        await _time.PassAsync(PackWatcher.Period);
        Assert.Equal(Ebb, InUse);
        Assert.Contains("cannot be read, its packs stay as they are", Assert.Single(_log.Take()), StringComparison.Ordinal);
    }

    private string? InUse => _store.Current.Packs["ebb"].Document;

    private void Write(string document) => File.WriteAllText(Path.Combine(_folder.FullName, "ebb.yaml"), document);
}
