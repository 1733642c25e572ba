// Appends each new text of a folder to a dossier, and prints what that opened: dotnet run -- FOLDER DOSSIER [ADDRESS]
// Ctrl-C ends it, and so does a service manager. Started again, it goes on with what the dossier does not have yet.
using System.Runtime.InteropServices;
using Consistency.Client;
using Consistency.V1;
using Google.Protobuf.WellKnownTypes;

var mediaTypes = new Dictionary<string, string> { [".txt"] = "text/plain", [".md"] = "text/markdown", [".html"] = "text/html" };
var (folder, id) = (new DirectoryInfo(args[0]), args[1]);
var dossier = "dossiers/" + id;
using var stop = new CancellationTokenSource();
using var pressed = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var told = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var client = ConsistencyClient.Connect(args.ElementAtOrDefault(2) ?? "http://127.0.0.1:50051");
try
{
    var seen = await KnownAsync();
    Console.WriteLine($"{dossier} has {seen.Count} reports; watching {folder.Name}.");
    var sizes = new Dictionary<string, long>();
    while (true)
    {
        foreach (var file in folder.EnumerateFiles().Where(f => mediaTypes.ContainsKey(f.Extension) && !seen.Contains(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            // A file that has grown since the last look is still being written.
            if (sizes.TryGetValue(file.Name, out var size) && size == file.Length)
            {
                await AppendAsync(file);
                seen.Add(file.Name);
            }

            sizes[file.Name] = file.Length;
        }

        await Task.Delay(TimeSpan.FromSeconds(1), stop.Token);
    }
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (ConsistencyException failure)
{
    Console.Error.WriteLine($"{failure.StatusCode}: {failure.Status.Detail}");
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

// The names of the files that the dossier has already; it is made where there is none.
async Task<HashSet<string>> KnownAsync()
{
    try
    {
        await client.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = id }, cancellationToken: stop.Token);
    }
    catch (ConsistencyException failure) when (failure.Reason == ErrorReason.DossierExists)
    {
        // As it is when this is started again.
    }

    var known = new HashSet<string>();
    var request = new ListReportsRequest { Dossier = dossier, PageSize = 1000 };
    do
    {
        var page = await client.Dossiers.ListReportsAsync(request, cancellationToken: stop.Token);
        known.UnionWith(page.Reports.Select(r => r.Report.Id));
        request.PageToken = page.NextPageToken;
    }
    while (request.PageToken.Length > 0);
    return known;
}

async Task AppendAsync(FileInfo file)
{
    var report = new Report
    {
        Id = file.Name,
        MediaType = mediaTypes[file.Extension],
        Text = await File.ReadAllTextAsync(file.FullName, stop.Token),
        PublishedAt = Timestamp.FromDateTime(file.LastWriteTimeUtc),
    };
    var answer = await client.Dossiers.AppendClaimsAsync(new AppendClaimsRequest { Dossier = dossier, Reports = { report } }, cancellationToken: stop.Token);
    Console.WriteLine($"{file.Name}: {answer.ClaimIds.Count} claims, {answer.Changes.Opened.Count} inconsistencies opened");
    foreach (var problem in answer.Problems)
        Console.Error.WriteLine($"{file.Name}: {problem.Message}");
    foreach (var opened in answer.Changes.Opened)
    {
        var found = await client.Dossiers.GetInconsistencyAsync(new GetInconsistencyRequest { Dossier = dossier, InconsistencyId = opened.Id }, cancellationToken: stop.Token);
        Console.WriteLine($"  {opened.RuleId}: {found.Inconsistency.Inconsistency.Summary}");
    }
}
