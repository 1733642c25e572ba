using Consistency.Dossiers.Postgres;

namespace Consistency.Dossiers.Tests.Postgres;

public sealed class FormsTests : IDisposable
{
    private readonly PostgresPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Servers_that_come_at_once_make_the_tables_once()
    {
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, _ => _place.Open().Dispose());
        Assert.Equal((long)PostgresMigrations.Latest, Cluster.Shared.Tell("SELECT count(*) FROM consistency_forms", _place.Name));
    }

    [Fact]
    public void Tables_of_a_newer_program_are_refused_and_left_alone()
    {
        _place.Open().Dispose();
        Cluster.Shared.Tell($"INSERT INTO consistency_forms VALUES (99, {PostgresMigrations.Latest + 1})", _place.Name);
        var refused = Assert.Throws<DossierException>(_place.Open);
        Assert.Equal(DossierFault.StoreTooNew, refused.Fault);
        Assert.Contains("form 99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void While_servers_are_replaced_the_older_ones_work_on_with_what_only_adds()
    {
        using var older = _place.Open();
        older.Create(Stores.New("storm"), default);
        // What a newer program's migration does, where it takes nothing from this one.
        Cluster.Shared.Tell("ALTER TABLE claims ADD COLUMN seen bigint NOT NULL DEFAULT 0", _place.Name);
        Cluster.Shared.Tell($"INSERT INTO consistency_forms VALUES ({PostgresMigrations.Latest + 1}, {PostgresMigrations.Latest})", _place.Name);

        older.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette")), default);
        using var another = _place.Open();
        another.Append("storm", Stores.Request(Stores.Killed("b", 20, "post")), default);
        Assert.Single(older.All("storm"));
    }
}
