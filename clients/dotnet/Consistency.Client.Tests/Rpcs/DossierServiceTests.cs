using System.Runtime.CompilerServices;
using Consistency.Client.Tests.Support;
using Consistency.V1;
using Grpc.Core;
using Status = Consistency.V1.Status;

namespace Consistency.Client.Tests.Rpcs;

/// <summary>Each test has a dossier of its own, named after it.</summary>
[Collection(SharedServer.Name)]
public sealed class DossierServiceTests(ServerProcess server)
{
    private DossierService.DossierServiceClient Client => server.Client.Dossiers;

    [Fact]
    public async Task CreateDossier()
    {
        var response = await Client.CreateDossierAsync(new CreateDossierRequest { DossierId = "create", Title = "Storm" });

        Assert.Equal(("dossiers/create", "Storm", 0L), (response.Dossier.Name, response.Dossier.Title, response.Dossier.Revision));
    }

    [Fact]
    public async Task GetDossier()
    {
        var dossier = await WithClashAsync();

        var found = (await Client.GetDossierAsync(new GetDossierRequest { Name = dossier })).Dossier;

        Assert.Equal((1L, 2L, 1L), (found.Revision, found.ClaimCount, found.InconsistencyCount));
    }

    [Fact]
    public async Task ListDossiers()
    {
        var dossier = await WithClashAsync();

        Assert.Contains(dossier, (await Client.ListDossiersAsync(new ListDossiersRequest { PageSize = 1000 })).Dossiers.Select(d => d.Name));
    }

    [Fact]
    public async Task UpdateDossier()
    {
        var dossier = await WithClashAsync();

        await Client.UpdateDossierAsync(new UpdateDossierRequest { Name = dossier, Title = "Flood" });

        Assert.Equal("Flood", (await Client.GetDossierAsync(new GetDossierRequest { Name = dossier })).Dossier.Title);
    }

    [Fact]
    public async Task DeleteDossier()
    {
        var dossier = await WithClashAsync();

        await Client.DeleteDossierAsync(new DeleteDossierRequest { Name = dossier });

        var failure = await Assert.ThrowsAsync<ConsistencyException>(async () => await Client.GetDossierAsync(new GetDossierRequest { Name = dossier }));
        Assert.Equal((StatusCode.NotFound, ErrorReason.UnknownDossier), (failure.StatusCode, failure.Reason));
    }

    [Fact]
    public async Task AppendClaims()
    {
        var dossier = await WithClashAsync();

        var response = await Client.AppendClaimsAsync(new AppendClaimsRequest { Dossier = dossier, Claims = { Sample.Killed("c", 30) } });

        Assert.Equal(["c"], response.ClaimIds);
        Assert.Single(response.Changes.Changed);
    }

    [Fact]
    public async Task RetractClaims()
    {
        var dossier = await WithClashAsync();

        Assert.Single((await Client.RetractClaimsAsync(new RetractClaimsRequest { Dossier = dossier, ClaimIds = { "b" } })).Changes.Closed);
    }

    [Fact]
    public async Task RetractReport()
    {
        var dossier = await WithClashAsync();
        var report = new Report { Id = "r", Text = "Thirty people were killed." };
        Assert.Single((await Client.AppendClaimsAsync(new AppendClaimsRequest { Dossier = dossier, Reports = { report } })).Coverage);

        var response = await Client.RetractReportAsync(new RetractReportRequest { Dossier = dossier, ReportId = "r" });

        Assert.Equal((3L, RevisionKind.Retraction), (response.Changes.Revision, response.Changes.Kind));
    }

    [Fact]
    public async Task RecheckDossier()
    {
        var dossier = await WithClashAsync();

        Assert.Single((await Client.RecheckDossierAsync(new RecheckDossierRequest { Dossier = dossier, InlineRulePack = Sample.NoConflicts })).Changes.Closed);
    }

    [Fact]
    public async Task ListReports()
    {
        var dossier = await WithClashAsync();
        await Client.AppendClaimsAsync(new AppendClaimsRequest { Dossier = dossier, Reports = { new Report { Id = "r", Text = "Thirty people were killed." } } });

        Assert.Equal("r", Assert.Single((await Client.ListReportsAsync(new ListReportsRequest { Dossier = dossier })).Reports).Report.Id);
    }

    [Fact]
    public async Task ListClaims()
    {
        var dossier = await WithClashAsync();

        Assert.Equal(["a", "b"], (await Client.ListClaimsAsync(new ListClaimsRequest { Dossier = dossier })).Claims.Select(c => c.Id));
    }

    [Fact]
    public async Task ListInconsistencies()
    {
        var dossier = await WithClashAsync();

        Assert.Equal("quantity/conflict", (await TheInconsistencyAsync(dossier)).Inconsistency.RuleId);
    }

    [Fact]
    public async Task GetInconsistency()
    {
        var dossier = await WithClashAsync();
        var listed = await TheInconsistencyAsync(dossier);

        var found = await Client.GetInconsistencyAsync(new GetInconsistencyRequest { Dossier = dossier, InconsistencyId = listed.Inconsistency.Id });

        Assert.Equal(listed, found.Inconsistency);
    }

    [Fact]
    public async Task ResolveInconsistency()
    {
        var dossier = await WithClashAsync();
        var request = new ResolveInconsistencyRequest
        {
            Dossier = dossier, InconsistencyId = (await TheInconsistencyAsync(dossier)).Inconsistency.Id, Status = Status.Dismissed, Reason = "The later count.",
        };

        await Client.ResolveInconsistencyAsync(request);

        var decided = await TheInconsistencyAsync(dossier);
        Assert.Equal((Status.Dismissed, "The later count."), (decided.Status, decided.Reason));
    }

    [Fact]
    public async Task WatchDossier()
    {
        var dossier = await WithClashAsync();

        using var watch = Client.WatchDossier(new WatchDossierRequest { Dossier = dossier });
        Assert.True(await watch.ResponseStream.MoveNext());
        Assert.Equal(1, watch.ResponseStream.Current.Changes.Revision);
        await Client.RetractClaimsAsync(new RetractClaimsRequest { Dossier = dossier, ClaimIds = { "b" } });
        Assert.True(await watch.ResponseStream.MoveNext());
        Assert.Equal((2L, 1), (watch.ResponseStream.Current.Changes.Revision, watch.ResponseStream.Current.Changes.Closed.Count));
    }

    [Fact]
    public async Task ExportDossier()
    {
        var records = await ExportAsync(await WithClashAsync());

        Assert.Equal(["Header", "Claim", "Claim"], records.Select(r => r.RecordCase.ToString()));
    }

    [Fact]
    public async Task ImportDossier()
    {
        var records = await ExportAsync(await WithClashAsync());

        using var import = Client.ImportDossier();
        foreach (var record in records)
            await import.RequestStream.WriteAsync(new ImportDossierRequest { DossierId = record == records[0] ? "imported" : "", Record = record });
        await import.RequestStream.CompleteAsync();

        Assert.Equal("dossiers/imported", (await import).Dossier.Name);
        Assert.Equal(records, await ExportAsync("dossiers/imported"));
    }

    /// <summary>A dossier of two claims that clash.</summary>
    private async Task<string> WithClashAsync([CallerMemberName] string test = "")
    {
        var dossier = (await Client.CreateDossierAsync(new CreateDossierRequest { DossierId = test.ToLowerInvariant() })).Dossier.Name;
        await Client.AppendClaimsAsync(new AppendClaimsRequest { Dossier = dossier, Claims = { Sample.Clash } });
        return dossier;
    }

    private async Task<DossierInconsistency> TheInconsistencyAsync(string dossier) =>
        Assert.Single((await Client.ListInconsistenciesAsync(new ListInconsistenciesRequest { Dossier = dossier })).Inconsistencies);

    private async Task<List<DossierRecord>> ExportAsync(string dossier)
    {
        using var export = Client.ExportDossier(new ExportDossierRequest { Dossier = dossier });
        var records = new List<DossierRecord>();
        await foreach (var line in export.ResponseStream.ReadAllAsync())
            records.Add(line.Record);
        return records;
    }
}
