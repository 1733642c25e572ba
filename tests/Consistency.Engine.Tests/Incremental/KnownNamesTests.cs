using Consistency.Engine.Incremental;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Incremental;

/// <summary>Names as “Ana Reis@r1”: used by a claim of the source r1; “+” before one that comes and “-” before one that goes.</summary>
public sealed class KnownNamesTests
{
    private readonly KnownNames _names = new(["Bo Ives"], SamplePack.Pack);
    private readonly Dictionary<string, KeptClaim> _claims = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("Ana Reis", "+Reis", "", "Ana Reis")]
    [InlineData("Reis", "+Ana Reis", "Reis", "Ana Reis")]
    [InlineData("Reis|Ana Reis", "+Bea Reis", "Reis", "Reis")]
    [InlineData("Reis|Ana Reis", "+Jo Quill", "", "Ana Reis")]
    [InlineData("Reis|Ana Reis", "-Ana Reis", "Reis", "Reis")]
    [InlineData("Reis|Ana Reis|Ana Reis@r1", "-Ana Reis", "", "Ana Reis")]
    [InlineData("Reis|Ana Reis|Bea Reis", "-Bea Reis", "Reis", "Ana Reis")]
    [InlineData("Reis|Ana Reis|A. Reis", "-A. Reis", "", "Ana Reis")]
    [InlineData("Reis|Ana Reise", "+Ana Reis@r1", "", "Ana Reise")]
    [InlineData("Reis|Ana Reise|Ana Reis@r1", "+Ana Reis@r2", "Ana Reis|Ana Reise|Reis", "Ana Reis")]
    [InlineData("Reis|Ana Reise|Ana Reis@r1", "+Ana Reis@r1b", "", "Ana Reise")]
    [InlineData("Reis|Ana Reise|Ana Reis@r1|Ana Reis@r2", "-Ana Reis@r2", "Ana Reis|Ana Reise|Reis", "Ana Reise")]
    [InlineData("Reis|Ana Reise|Ana Reis@r1|Ana Reis@r1b", "-Ana Reis@r1b", "", "Ana Reise")]
    [InlineData("Reis|Ives", "-Ives", "", "Reis")]
    [InlineData("Reis|Port Authority", "-Port Authority", "", "Reis")]
    public void A_name_that_comes_to_stand_for_another_is_renamed(string names, string change, string renamed, string reis)
    {
        foreach (var name in names.Split('|'))
            Change("+" + name);
        _names.Settle();

        Change(change);

        Assert.Equal(renamed, string.Join('|', _names.Settle().Renamed.Select(n => n.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(reis, _names.Resolver.Resolve("Reis"));
        Assert.Empty(_names.Settle().Renamed);
    }

    [Theory]
    [InlineData("Ana Reis", "+Gen Ana Reis", true)]
    [InlineData("Gen Ana Reis", "+Ana Reis", false)]
    [InlineData("Gen Ana Reis", "+Captain Ana Reis", true)]
    [InlineData("Gen Ana Reis", "-Gen Ana Reis", true)]
    [InlineData("Gen Ana Reis|Ana Reis", "-Gen Ana Reis", true)]
    [InlineData("Gen Ana Reis|Ana Reis", "-Ana Reis", false)]
    [InlineData("Gen Ana Reis|Captain Ana Reis", "-Captain Ana Reis", true)]
    [InlineData("Gen Ana Reis|Jo Quill", "-Jo Quill", false)]
    [InlineData("Gen Ana Reis|Reis", "+Bea Reis", false)]
    [InlineData("Gen Reis|Ana Reis", "+Bea Reis", true)]
    [InlineData("Gen Ana Reis|Jo Quill", "-Gen Ana Reis|-Jo Quill", true)]
    [InlineData("Gen Ana Reis|Jo Quill", "-Jo Quill|-Gen Ana Reis", true)]
    [InlineData("Gen Ana Reis|Captain Jo Quill", "-Gen Ana Reis|-Captain Jo Quill", true)]
    public void It_is_told_where_the_titles_that_people_are_given_change(string names, string changes, bool changed)
    {
        foreach (var name in names.Split('|'))
            Change("+" + name);
        Assert.Equal(names.Contains("Gen", StringComparison.Ordinal), _names.Settle().Titles);

        foreach (var change in changes.Split('|'))
            Change(change);

        Assert.Equal(changed, _names.Settle().Titles);
        Assert.False(_names.Settle().Titles);
    }

    [Fact]
    public void The_claims_of_a_person_are_those_of_every_name()
    {
        foreach (var name in new[] { "+Reis", "+Ana Reis", "+Jo Quill", "+Ana Reis@r1", "-Ana Reis@r1" })
            Change(name);
        _names.Settle();

        Assert.Equal(["Ana Reis", "Reis"], _names.ClaimsOf("Ana Reis").Select(c => c.Claim.Id).Order(StringComparer.Ordinal));
        Assert.Empty(_names.ClaimsOf("Reis"));
    }

    [Fact]
    public void A_body_has_claims_while_some_name_it()
    {
        Change("+Port Authority");
        Change("+Port Authority@r1");
        Assert.Equal(2, _names.ClaimsOf("Port Authority").Count());

        Change("-Port Authority");
        Change("-Port Authority@r1");
        Assert.Empty(_names.ClaimsOf("Port Authority"));
    }

    [Fact]
    public void A_name_of_a_relation_is_known_without_a_claim()
    {
        Change("+Bo Ives");
        Change("+Ives");
        _names.Settle();
        Change("-Bo Ives");
        _names.Settle();

        Assert.Equal("Bo Ives", _names.Resolver.Resolve("Ives"));
        Change("+Jo Ives");
        Assert.Equal([("Ives", false)], _names.Settle().Renamed.Select(n => (n.Name, n.IsOfRelation)));
    }

    /// <summary>“@r1b” is another claim of the source r1.</summary>
    private void Change(string change)
    {
        var (id, name) = (change[1..], change[1..].Split('@')[0]);
        if (change[0] == '+')
            _names.Use(name, _claims[id] = new KeptClaim(Sample.Count(id, 17, source: id.Contains('@') ? id.Split('@')[1].TrimEnd('b') : "r0"), 0));
        else
            _names.Drop(name, _claims[id]);
    }
}
