using Consistency.V1;

namespace Consistency.Cli.Tests.Runs.Kills;

/// <summary>What clients append while servers are killed, and what a dossier has to have after it.</summary>
internal static class Appending
{
    public static AppendClaimsRequest Request(string id, string dossier, Random random)
    {
        var request = new AppendClaimsRequest { Dossier = "dossiers/" + dossier, RequestId = id };
        if (random.Next(4) == 0)
            request.Reports.Add(new Report { Id = "r" + id, Text = $"At least {random.Next(10, 40)} people were killed in Ostby, mayor Ana Reis said. Some {random.Next(100, 300)} houses were destroyed." });
        for (var i = random.Next(request.Reports.Count > 0 ? 0 : 1, 6); i > 0; i--)
        {
            request.Claims.Add(new Claim
            {
                Id = $"c{id}-{i}",
                Source = new Source { Id = $"s{random.Next(30)}" },
                Subject = new Subject { Name = random.Next(2) == 0 ? "people" : "sailors" },
                Property = random.Next(2) == 0 ? "killed" : "wounded",
                Scope = new Scope { Place = random.Next(3) == 0 ? "" : $"Port {(char)('A' + random.Next(6))}" },
                Quantity = new Quantity { Value = random.Next(10, 30), Bound = random.Next(3) == 0 ? Bound.AtLeast : Bound.Exact },
                Speakers = { random.Next(3) == 0 ? ["Ana Reis"] : Array.Empty<string>() },
            });
        }

        return request;
    }

    /// <summary>That a dossier has each of the claims and reports once, and the inconsistencies that a check from scratch has.</summary>
    public static async Task VerifyAsync(ServerProcess server, string dossier, List<Claim> claims, List<Report> reports)
    {
        var known = (await server.Dossiers.GetDossierAsync(new GetDossierRequest { Name = dossier })).Dossier;
        var check = await server.Service.CheckAsync(new CheckRequest { Claims = { claims }, Reports = { reports } });
        Assert.Empty(check.Problems);
        Assert.Equal((check.Claims.Count, reports.Count, check.Inconsistencies.Count), ((int)known.ClaimCount, (int)known.ReportCount, (int)known.InconsistencyCount));
        Assert.Equal(check.Claims.Select(c => c.Id).Order(StringComparer.Ordinal), (await ClaimIdsAsync(server.Dossiers, dossier)).Order(StringComparer.Ordinal));
        var kept = await InconsistenciesAsync(server.Dossiers, dossier);
        Assert.Equal(check.Inconsistencies.Select(Text), kept.Select(k => Text(k.Inconsistency)));
    }

    private static async Task<List<string>> ClaimIdsAsync(DossierService.DossierServiceClient dossiers, string dossier)
    {
        var (all, request) = (new List<string>(), new ListClaimsRequest { Dossier = dossier, PageSize = 1000 });
        do
        {
            var page = await dossiers.ListClaimsAsync(request);
            all.AddRange(page.Claims.Select(c => c.Id));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return all;
    }

    private static async Task<List<DossierInconsistency>> InconsistenciesAsync(DossierService.DossierServiceClient dossiers, string dossier)
    {
        var (all, request) = (new List<DossierInconsistency>(), new ListInconsistenciesRequest { Dossier = dossier, PageSize = 1000 });
        do
        {
            var page = await dossiers.ListInconsistenciesAsync(request);
            all.AddRange(page.Inconsistencies);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return all;
    }

    /// <summary>An inconsistency without the order that its claims came in.</summary>
    private static string Text(Inconsistency found) =>
        $"{found.Id} {found.RuleId} {found.Severity} {found.Summary} | {string.Join(" | ", found.Positions.Select(p => $"{p.Label}: {p.ClaimCount} {p.Support} {string.Join(',', p.SourceIds)}"))} | {string.Join(',', found.MinimalClaimIds.Order(StringComparer.Ordinal))}";
}
