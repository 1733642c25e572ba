using Grpc.Core;

namespace Consistency.Server.Tests.Grpc;

public sealed class DossierServiceTests : ServerTest
{
    private const string Storm = "dossiers/storm";

    private readonly string _data = Directory.CreateTempSubdirectory("consistency-server-").FullName;

    protected override string? DataFolder => _data;

    private V1.DossierService.DossierServiceClient Dossiers => new(Channel);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Dossiers_are_made_changed_listed_and_deleted()
    {
        var made = (await Dossiers.CreateDossierAsync(new V1.CreateDossierRequest { DossierId = "storm", Title = "Storm" })).Dossier;
        await Dossiers.CreateDossierAsync(new V1.CreateDossierRequest { DossierId = "flood" });
        var changed = (await Dossiers.UpdateDossierAsync(new V1.UpdateDossierRequest { Name = Storm, Description = "All of it" })).Dossier;

        Assert.Equal((Storm, "Storm", 64), (made.Name, made.Title, made.RulePackDigest.Length));
        Assert.Equal(["default"], made.RulePacks);
        Assert.Equal(("Storm", "All of it"), (changed.Title, changed.Description));
        var first = await Dossiers.ListDossiersAsync(new V1.ListDossiersRequest { PageSize = 1 });
        var second = await Dossiers.ListDossiersAsync(new V1.ListDossiersRequest { PageSize = 1, PageToken = first.NextPageToken });
        Assert.Equal(["dossiers/flood", Storm, ""], [first.Dossiers[0].Name, second.Dossiers[0].Name, second.NextPageToken]);
        await Dossiers.DeleteDossierAsync(new V1.DeleteDossierRequest { Name = Storm });
        Assert.Equal((StatusCode.NotFound, "UNKNOWN_DOSSIER"), await ReasonAsync(Dossiers.GetDossierAsync(new V1.GetDossierRequest { Name = Storm })));
    }

    [Fact]
    public async Task Bad_requests_say_what_is_wrong()
    {
        await CreateAsync();
        Assert.Equal((StatusCode.AlreadyExists, "DOSSIER_EXISTS"), await ReasonAsync(Dossiers.CreateDossierAsync(new V1.CreateDossierRequest { DossierId = "storm" })));
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_REQUEST"), await ReasonAsync(Dossiers.CreateDossierAsync(new V1.CreateDossierRequest { DossierId = "-Storm" })));
        Assert.Equal((StatusCode.InvalidArgument, "UNKNOWN_RULE_PACK"), await ReasonAsync(Dossiers.CreateDossierAsync(new V1.CreateDossierRequest { DossierId = "s", RulePacks = { "nowhere" } })));
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_REQUEST"), await ReasonAsync(Dossiers.GetDossierAsync(new V1.GetDossierRequest { Name = "storm" })));
        Assert.Equal((StatusCode.InvalidArgument, "NOTHING_TO_CHECK"), await ReasonAsync(Dossiers.AppendClaimsAsync(new V1.AppendClaimsRequest { Dossier = Storm })));
        Assert.Equal((StatusCode.NotFound, "UNKNOWN_CLAIM"), await ReasonAsync(Dossiers.RetractClaimsAsync(new V1.RetractClaimsRequest { Dossier = Storm, ClaimIds = { "nobody" } })));
        Assert.Equal((StatusCode.NotFound, "UNKNOWN_REPORT"), await ReasonAsync(Dossiers.RetractReportAsync(new V1.RetractReportRequest { Dossier = Storm, ReportId = "none" })));
        Assert.Equal((StatusCode.NotFound, "UNKNOWN_INCONSISTENCY"), await ReasonAsync(Dossiers.GetInconsistencyAsync(new V1.GetInconsistencyRequest { Dossier = Storm, InconsistencyId = "i" })));
        var dismissed = await RpcError.OfAsync(Dossiers.ResolveInconsistencyAsync(new V1.ResolveInconsistencyRequest { Dossier = Storm, InconsistencyId = "i", Status = V1.Status.Dismissed }));
        Assert.Equal(["reason"], dismissed.Fields);
        await Dossiers.AppendClaimsAsync(Append("again", Killed("a", 17)));
        Assert.Equal((StatusCode.AlreadyExists, "REQUEST_ID_REUSED"), await ReasonAsync(Dossiers.AppendClaimsAsync(Append("again", Killed("a", 18)))));
        using var watch = Dossiers.WatchDossier(new V1.WatchDossierRequest { Dossier = Storm, AfterRevision = 7 });
        Assert.Equal((StatusCode.OutOfRange, "REVISION_AHEAD"), Reason(await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext())));
    }

    [Fact]
    public async Task A_token_is_of_one_list_alone()
    {
        await CreateAsync();
        await Dossiers.AppendClaimsAsync(Append("", Killed("a", 17), Killed("b", 20), Killed("c", 30)));
        var claims = await Dossiers.ListClaimsAsync(new V1.ListClaimsRequest { Dossier = Storm, PageSize = 2 });
        Assert.Equal(["a", "b"], claims.Claims.Select(c => c.Id));

        var next = await Dossiers.ListClaimsAsync(new V1.ListClaimsRequest { Dossier = Storm, PageSize = 9, PageToken = claims.NextPageToken });
        Assert.Equal(["c", ""], [.. next.Claims.Select(c => c.Id), next.NextPageToken]);
        var others = new[]
        {
            await RpcError.OfAsync(Dossiers.ListReportsAsync(new V1.ListReportsRequest { Dossier = Storm, PageToken = claims.NextPageToken })),
            await RpcError.OfAsync(Dossiers.ListInconsistenciesAsync(new V1.ListInconsistenciesRequest { Dossier = Storm, PageToken = claims.NextPageToken })),
            await RpcError.OfAsync(Dossiers.ListClaimsAsync(new V1.ListClaimsRequest { Dossier = Storm, ReportId = "r", PageToken = claims.NextPageToken })),
            await RpcError.OfAsync(Dossiers.ListDossiersAsync(new V1.ListDossiersRequest { PageToken = claims.NextPageToken })),
        };
        Assert.All(others, e => Assert.Equal((StatusCode.InvalidArgument, "pageToken"), (e.Code, e.Fields.Single())));
    }

    [Fact]
    public async Task Inconsistencies_are_listed_by_filter_page_and_position_and_decided_on()
    {
        await CreateAsync();
        var appended = await Dossiers.AppendClaimsAsync(Append("", Killed("a", 17), Killed("b", 20), Killed("c", 20, "wounded"), Killed("d", 30, "wounded"), Killed("e", 17)));
        Assert.Equal(2, appended.Changes.Opened.Count);
        var all = new List<V1.DossierInconsistency>();
        var request = new V1.ListInconsistenciesRequest { Dossier = Storm, PageSize = 1 };
        do
        {
            var page = await Dossiers.ListInconsistenciesAsync(request);
            all.AddRange(page.Inconsistencies);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        Assert.Equal(appended.Changes.Opened.Select(o => o.Id), all.Select(i => i.Inconsistency.Id));

        var ofA = Assert.Single((await Dossiers.ListInconsistenciesAsync(new V1.ListInconsistenciesRequest { Dossier = Storm, SourceId = "source-a" })).Inconsistencies).Inconsistency;
        var claims = await Dossiers.ListClaimsAsync(new V1.ListClaimsRequest { Dossier = Storm, InconsistencyId = ofA.Id, Position = 0 });
        Assert.Equal(ofA.Positions[0].ClaimIds, claims.Claims.Select(c => c.Id));
        var resolved = await Dossiers.ResolveInconsistencyAsync(new V1.ResolveInconsistencyRequest { Dossier = Storm, InconsistencyId = ofA.Id, Status = V1.Status.Dismissed, Reason = "Old news." });
        Assert.Equal((V1.Status.Dismissed, "Old news.", 2L), (resolved.Inconsistency.Status, resolved.Inconsistency.Reason, resolved.Revision));
        var open = await Dossiers.ListInconsistenciesAsync(new V1.ListInconsistenciesRequest { Dossier = Storm, Statuses = { V1.Status.Open } });
        Assert.Equal(all.Select(i => i.Inconsistency.Id).Where(i => i != ofA.Id), open.Inconsistencies.Select(i => i.Inconsistency.Id));
    }

    [Fact]
    public async Task Watchers_miss_nothing_and_see_nothing_twice_whenever_they_come()
    {
        await CreateAsync();
        await Dossiers.AppendClaimsAsync(Append("", Killed("a", 17), Killed("b", 20)));
        using var early = Dossiers.WatchDossier(new V1.WatchDossierRequest { Dossier = Storm });
        var seen = new List<V1.DossierChanges>();
        await NextAsync(early, seen);
        var answers = new List<V1.DossierChanges>();
        for (var i = 0; i < 20; i++)
            answers.Add((await Dossiers.AppendClaimsAsync(Append("", Killed($"x{i}", 40 + i), Killed($"y{i}", 60 + i)))).Changes);
        while (seen.Count < 21)
            await NextAsync(early, seen);

        Assert.Equal(Enumerable.Range(1, 21).Select(r => (long)r), seen.Select(c => c.Revision));
        Assert.Equal(answers, seen.Skip(1));
        using var late = Dossiers.WatchDossier(new V1.WatchDossierRequest { Dossier = Storm, AfterRevision = 15 });
        var after = new List<V1.DossierChanges>();
        while (after.Count < 6)
            await NextAsync(late, after);
        Assert.Equal(seen.Skip(15), after);
    }

    [Fact]
    public async Task A_watch_ends_when_the_server_stops_and_says_when_to_go_on()
    {
        await CreateAsync();
        await Dossiers.AppendClaimsAsync(Append("", Killed("a", 17)));
        using var watch = Dossiers.WatchDossier(new V1.WatchDossierRequest { Dossier = Storm });
        await NextAsync(watch, []);
        var next = watch.ResponseStream.MoveNext();
        await Server.StopAsync();
        var ended = RpcError.Of(await Assert.ThrowsAsync<RpcException>(() => next));
        Assert.Equal((StatusCode.Unavailable, "STOPPING"), (ended.Code, ended.Reason));
        Assert.True(ended.Retry!.RetryDelay.ToTimeSpan() > TimeSpan.Zero);
    }

    [Fact]
    public async Task An_export_imports_as_it_was()
    {
        await CreateAsync();
        await Dossiers.AppendClaimsAsync(Append("", Killed("a", 17), Killed("b", 20)));
        await Dossiers.AppendClaimsAsync(new V1.AppendClaimsRequest { Dossier = Storm, Reports = { new V1.Report { Id = "r1", Text = "Thirty people were killed." } } });
        var records = await ExportAsync(Storm);

        using (var import = Dossiers.ImportDossier())
        {
            foreach (var record in records)
                await import.RequestStream.WriteAsync(new V1.ImportDossierRequest { DossierId = record == records[0] ? "copy" : "", Record = record });
            await import.RequestStream.CompleteAsync();
            Assert.Equal("dossiers/copy", (await import).Dossier.Name);
        }

        Assert.Equal(records, await ExportAsync("dossiers/copy"));
        using var bad = Dossiers.ImportDossier();
        await bad.RequestStream.WriteAsync(new V1.ImportDossierRequest { DossierId = "bad", Record = new V1.DossierRecord { Header = new V1.DossierHeader { Format = 9 } } });
        await bad.RequestStream.CompleteAsync();
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_RECORD"), Reason(await Assert.ThrowsAsync<RpcException>(async () => await bad)));
    }

    [Fact]
    public async Task A_dry_run_tells_what_a_recheck_would_do()
    {
        await CreateAsync();
        var opened = (await Dossiers.AppendClaimsAsync(Append("", Killed("a", 17), Killed("b", 20)))).Changes.Opened;
        var lax = new V1.RulePack { Document = "rules: {quantity/conflict: {enabled: false}}" };

        var dry = await Packs.DryRunRulePackAsync(new V1.DryRunRulePackRequest { Dossier = Storm, InlineRulePack = lax });
        Assert.Equal(opened.Select(o => o.Id), dry.Changes.Closed.Select(c => c.Id));
        Assert.Equal(1, (await Dossiers.GetDossierAsync(new V1.GetDossierRequest { Name = Storm })).Dossier.Revision);
        var done = await Dossiers.RecheckDossierAsync(new V1.RecheckDossierRequest { Dossier = Storm, InlineRulePack = lax });
        Assert.Equal(opened.Select(o => o.Id), done.Changes.Closed.Select(c => c.Id));
    }

    private async Task CreateAsync() => await Dossiers.CreateDossierAsync(new V1.CreateDossierRequest { DossierId = "storm" });

    private async Task<List<V1.DossierRecord>> ExportAsync(string dossier)
    {
        using var export = Dossiers.ExportDossier(new V1.ExportDossierRequest { Dossier = dossier });
        var records = new List<V1.DossierRecord>();
        await foreach (var line in export.ResponseStream.ReadAllAsync())
            records.Add(line.Record);
        return records;
    }

    private static async Task NextAsync(AsyncServerStreamingCall<V1.WatchDossierResponse> watch, List<V1.DossierChanges> seen)
    {
        Assert.True(await watch.ResponseStream.MoveNext().WaitAsync(TimeSpan.FromMinutes(1)));
        seen.Add(watch.ResponseStream.Current.Changes);
    }

    private static V1.AppendClaimsRequest Append(string requestId, params V1.Claim[] claims) => new() { Dossier = Storm, RequestId = requestId, Claims = { claims } };

    private static V1.Claim Killed(string id, double people, string property = "killed") => new()
    {
        Id = id, Source = new V1.Source { Id = "source-" + id }, Subject = new V1.Subject { Name = "people" }, Property = property, Quantity = new V1.Quantity { Value = people },
    };

    private static async Task<(StatusCode Code, string Reason)> ReasonAsync<T>(AsyncUnaryCall<T> call)
    {
        var error = await RpcError.OfAsync(call);
        return (error.Code, error.Reason);
    }

    private static (StatusCode Code, string Reason) Reason(RpcException exception)
    {
        var error = RpcError.Of(exception);
        return (error.Code, error.Reason);
    }
}
