using Consistency.Client.Tests.Support;
using Consistency.Testing;
using Consistency.V1;

namespace Consistency.Client.Tests;

/// <summary>Consistency.Testing, beside its use in <see cref="NewsroomTests"/>.</summary>
[Collection(Name)]
public sealed class FixtureTests
{
    private const string Name = "alone";

    [Fact]
    public async Task A_fixture_serves_gRPC_and_JSON_and_keeps_dossiers()
    {
        using var fixture = new ConsistencyFixture();
        await fixture.Client.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = "storm" });
        var appended = await fixture.Client.Dossiers.AppendClaimsAsync(new AppendClaimsRequest { Dossier = "dossiers/storm", Claims = { Sample.Clash } });
        using var http = new HttpClient();
        using var request = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(fixture.HttpAddress + "/v1/check"), request);

        Assert.Single(appended.Changes.Opened);
        Assert.Contains("NOTHING_TO_CHECK", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_fixtures_know_nothing_of_each_other_and_leave_nothing()
    {
        var before = Folders();
        using (var one = new ConsistencyFixture())
        using (var other = new ConsistencyFixture())
        {
            await one.Client.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = "storm" });
            Assert.Empty((await other.Client.Dossiers.ListDossiersAsync(new ListDossiersRequest())).Dossiers);
            using var watch = one.Client.Dossiers.WatchDossier(new WatchDossierRequest { Dossier = "dossiers/storm" });
            Assert.NotEmpty(Folders().Except(before));
        }

        Assert.Empty(Folders().Except(before));
    }

    private static List<string> Folders() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "consistency-testing-*")];

    /// <summary>No other test has a fixture while these look for its folder.</summary>
    [CollectionDefinition(Name, DisableParallelization = true)]
    public sealed class Alone;
}
