using Consistency.Engine.Incremental;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Incremental;

/// <summary>What a source says, as “1b”: the claim b says the first thing.</summary>
public sealed class SourceClaimsTests
{
    private readonly SourceClaims _claims = new();
    private readonly Dictionary<string, KeptClaim> _kept = [];

    [Theory]
    [InlineData("1b", "b", "b")]
    [InlineData("1b 1a", "a", "a b")]
    [InlineData("1b 1a 2d 2c", "a c", "a b c d")]
    [InlineData("1b 2c -1b", "c", "c")]
    [InlineData("1b 1a -1a", "b", "b")]
    [InlineData("1b 1a -1b -1a", "", "")]
    [InlineData("1b -1b 2c", "c", "c")]
    [InlineData("1b 2c -1b -2c 1a", "a", "a")]
    public void Of_each_saying_the_first_claim_by_id_is_known_and_all_are(string changes, string firsts, string all)
    {
        Change(changes);

        Assert.Equal((firsts, all), (Ids(_claims.Firsts), Ids(_claims.All)));
        Assert.Equal(all.Length == 0, _claims.IsEmpty);
        Assert.Equal(firsts.Contains('a') ? "a" : firsts.Contains('b') ? "b" : null, _claims.FirstOf(1)?.Claim.Id);
    }

    [Theory]
    [InlineData("1a", "1b")]
    [InlineData("1a 1b", "1c")]
    [InlineData("1a 2b", "2c 1d")]
    [InlineData("1a 2b -1a", "2c")]
    [InlineData("1a 1b -1a", "1c")]
    [InlineData("1a 2b -1a -2b", "")]
    [InlineData("1a -1a", "")]
    public void Sources_that_say_the_same_have_one_mark(string changes, string others)
    {
        var other = new SourceClaimsTests();
        Change(changes);
        other.Change(others);

        Assert.Equal(other._claims.Marks, _claims.Marks);
    }

    [Fact]
    public void Sources_that_say_other_things_have_others()
    {
        string[] changes = ["", "0a", "1a", "2a", "3a", "1a 2b", "1a 3b", "2a 3b", "1a 2b 3c"];
        var sources = Array.ConvertAll(changes, _ => new SourceClaimsTests());
        for (var i = 0; i < changes.Length; i++)
            sources[i].Change(changes[i]);

        Assert.Distinct(sources.Select(s => s._claims.Marks));
    }

    private static string Ids(IEnumerable<KeptClaim> claims) => string.Join(' ', claims.Select(c => c.Claim.Id).Order(StringComparer.Ordinal));

    private void Change(string changes)
    {
        foreach (var change in changes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (saying, id) = (change[^2] - '0', change[^1..]);
            if (change[0] == '-')
                _claims.Remove(saying, _kept[id]);
            else
                _claims.Add(saying, _kept[id] = new KeptClaim(Sample.Count(id, 17), 0));
        }
    }
}
