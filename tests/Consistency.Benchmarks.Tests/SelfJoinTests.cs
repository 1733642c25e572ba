using Consistency.Benchmarks.Peers;

namespace Consistency.Benchmarks.Tests;

/// <summary>The engine flags what a self-join in SQL flags, neither more nor less.</summary>
public sealed class SelfJoinTests(GeneratedFolder folder) : IClassFixture<GeneratedFolder>
{
    private readonly PlainFlags _sql = SelfJoin.Of(folder.Path);
    private readonly PlainFlags _engine = EngineFlags.Of(folder.Path);

    [Fact]
    public void Cells_with_claims_that_share_no_number_are_contradictions() => AssertSame(_sql.Conflicts, _engine.Conflicts);

    [Fact]
    public void Parts_above_their_wholes_are_found() => AssertSame(_sql.Parts, _engine.Parts);

    [Fact]
    public void One_speakers_one_range_of_a_part_and_its_whole_is_one_figure() => AssertSame(_sql.Figures, _engine.Figures);

    private static void AssertSame<T>(IReadOnlySet<T> sql, IReadOnlySet<T> engine)
    {
        // So many that a fault of a rule would show.
        Assert.True(sql.Count > 100);
        Assert.Empty(sql.Except(engine));
        Assert.Empty(engine.Except(sql));
    }
}
