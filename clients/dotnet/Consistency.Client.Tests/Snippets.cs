using System.Security.Cryptography.X509Certificates;
using Consistency.Client.Tests.Support;
using Consistency.Testing;
using Consistency.V1;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Consistency.Client.Tests;

/// <summary>The code of ../README.md, between markers of the same names there, run.</summary>
[Collection(SharedServer.Name)]
public sealed class Snippets(ServerProcess server)
{
    [Fact]
    public async Task Check()
    {
        var address = server.Address;
        await using var output = new StringWriter();
        Action<string> print = output.WriteLine;

        // <check>
        using var client = ConsistencyClient.Connect(address);
        var response = await client.Checks.CheckAsync(new CheckRequest
        {
            Claims =
            {
                new Claim { Text = "17 people were killed in the storm.", Source = new Source { Id = "gazette" } },
                new Claim { Text = "At least 20 people were killed in the storm.", Source = new Source { Id = "post" } },
            },
        });
        foreach (var inconsistency in response.Inconsistencies)
            print($"{inconsistency.RuleId}: {inconsistency.Summary}");
        // </check>

        Assert.StartsWith("quantity/conflict: ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options()
    {
        var address = server.Address;

        // <options>
        using var client = ConsistencyClient.Connect(address, new ConsistencyClientOptions { Deadline = TimeSpan.FromMinutes(2) });
        var response = await client.Checks.ListRulesAsync(new ListRulesRequest(), deadline: DateTime.UtcNow.AddMinutes(5));
        // </options>

        Assert.NotEmpty(response.Rules);
    }

    [Fact]
    public async Task Errors()
    {
        var client = server.Client;
        var request = new CheckRequest { Claims = { Sample.Clash }, RulePacks = { "tides" } };
        await using var output = new StringWriter();
        Action<string> print = output.WriteLine;

        // <errors>
        try
        {
            await client.Checks.CheckAsync(request);
        }
        catch (ConsistencyException failure) when (failure.Reason == ErrorReason.UnknownRulePack)
        {
            print($"There is no rule pack {failure.Metadata["pack"]}.");
            foreach (var violation in failure.Violations)
                print($"{violation.Field}: {violation.Description}");
        }
        // </errors>

        Assert.StartsWith("There is no rule pack tides.\nrulePacks[0]: ", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch()
    {
        var client = server.Client;
        await client.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = "readme" });
        await client.Dossiers.AppendClaimsAsync(new AppendClaimsRequest { Dossier = "dossiers/readme", Claims = { Sample.Clash } });
        using var stop = new CancellationTokenSource();
        var lines = new List<string>();
        Action<string> print = line =>
        {
            lines.Add(line);
            stop.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            // <watch>
            await foreach (var changes in client.WatchDossierAsync("dossiers/readme", afterRevision: 0, stop.Token))
                print($"revision {changes.Revision}: {changes.Opened.Count} opened, {changes.Closed.Count} closed");
            // </watch>
        });

        Assert.Equal(["revision 1: 1 opened, 0 closed"], lines);
    }

    [Fact]
    public void Register()
    {
        var address = server.Address;
        var services = new ServiceCollection();

        // <register>
        services.AddConsistencyClient(address, new ConsistencyClientOptions { Deadline = TimeSpan.FromSeconds(5) });
        // </register>

        using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetService<ConsistencyService.ConsistencyServiceClient>());
    }

    [Fact]
    public void Trust()
    {
        var address = server.Address;
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "");

        // <trust>
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(file);
        using var client = ConsistencyClient.Connect(address, new ConsistencyClientOptions { Authorities = authorities });
        // </trust>

        Assert.Empty(authorities);
        Assert.NotEmpty(client.Checks.ListRules(new ListRulesRequest()).Rules);
        File.Delete(file);
    }
}

// <fixture>
public sealed class NewsroomTests(ConsistencyFixture server) : IClassFixture<ConsistencyFixture>
{
    [Fact]
    public async Task Two_counts_clash() =>
        Assert.True((await server.Client.Checks.CompareAsync(new CompareRequest { A = new Claim { Text = "17 people died." }, B = new Claim { Text = "At least 20 people died." } })).InConflict);
}
// </fixture>
