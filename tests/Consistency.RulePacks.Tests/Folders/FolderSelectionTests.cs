using Consistency.RulePacks.Folders;

namespace Consistency.RulePacks.Tests.Folders;

/// <summary>Which of a folder's files come into use.</summary>
public class FolderSelectionTests
{
    private const string Ebb = "name: ebb\nproperties: {tide: {value: quantity}}";
    private const string Flow = "name: flow\nextends: [ebb]\nproperties: {surge: {value: quantity, part_of: [tide]}}";

    [Fact]
    public void Sound_packs_can_be_asked_for_beside_those_that_ship()
    {
        var packs = Next(Nothing, ("ebb", Ebb), ("flow", Flow));
        Assert.True(packs.Catalog.Compile(["flow"]).Properties.IsPartOf("surge", "tide"));
        Assert.True(packs.Catalog.Compile(["ebb"]).Properties.TryResolve("killed", out _), "what does not say what it extends, extends the default pack");
        Assert.All(packs.Packs.Values, p => Assert.Empty(p.Refused));
    }

    [Fact]
    public void A_faulty_change_leaves_what_was_there()
    {
        var before = Next(Nothing, ("ebb", Ebb), ("flow", Flow));
        var packs = Next(before, ("ebb", "name: ebb\nproperties: {tide: {value: qu"), ("flow", Flow.Replace("surge", "swell", StringComparison.Ordinal)));
        Assert.Equal(Ebb, packs.Packs["ebb"].Document);
        Assert.NotEqual(0, Assert.Single(packs.Packs["ebb"].Refused).Line);
        Assert.Equal(before.Catalog.Compile(["ebb"]).Digests[^1].Digest, packs.Catalog.Compile(["ebb"]).Digests[^1].Digest);
        Assert.True(packs.Catalog.Compile(["flow"]).Properties.TryResolve("swell", out _), "the other's change is taken");

        var mended = Next(packs, ("ebb", Ebb + "\nsubjects: {sea: {}}"), ("flow", Flow));
        Assert.Empty(mended.Packs["ebb"].Refused);
        Assert.True(mended.Catalog.Compile(["ebb"]).Subjects.TryResolve("sea", out _));
    }

    [Fact]
    public void A_faulty_new_pack_is_refused_and_cannot_be_asked_for()
    {
        var packs = Next(Nothing, ("ebb", "name: ebb\npropertys: {}"), ("flow", Flow));
        Assert.Equal(("propertys", 2), (packs.Packs["ebb"].Refused[0].Path, packs.Packs["ebb"].Refused[0].Line));
        Assert.Contains("no rule pack \"ebb\"", packs.Packs["flow"].Refused[0].Message, StringComparison.Ordinal);
        Assert.Equal(Catalog.Shipped.Names, packs.Catalog.Names);
    }

    [Fact]
    public void A_sound_change_that_breaks_another_pack_is_refused()
    {
        var before = Next(Nothing, ("ebb", Ebb), ("flow", Flow));
        var renamed = Ebb.Replace("tide", "level", StringComparison.Ordinal);
        var alone = Next(before, ("ebb", renamed), ("flow", Flow));
        Assert.Equal(Ebb, alone.Packs["ebb"].Document);
        Assert.Contains("\"flow\", which extends this pack", Assert.Single(alone.Packs["ebb"].Refused).Message, StringComparison.Ordinal);

        var together = Next(alone, ("ebb", renamed), ("flow", Flow.Replace("tide", "level", StringComparison.Ordinal)));
        Assert.All(together.Packs.Values, p => Assert.Empty(p.Refused));
        Assert.True(together.Catalog.Compile(["flow"]).Properties.IsPartOf("surge", "level"));
    }

    [Fact]
    public void A_pack_whose_file_goes_stays_while_another_stands_on_it()
    {
        var before = Next(Nothing, ("ebb", Ebb), ("flow", Flow));
        var kept = Next(before, ("flow", Flow));
        Assert.Contains("\"flow\", which extends this pack", Assert.Single(kept.Packs["ebb"].Refused).Message, StringComparison.Ordinal);
        Assert.Contains("ebb", kept.Catalog.Names);

        Assert.Empty(Next(kept).Packs);
    }

    [Theory]
    [InlineData("default", "name: default", "pack that ships")]
    [InlineData("inline", "name: inline", "request's own document")]
    [InlineData("a b", "name: a b", "letters, digits")]
    [InlineData("ebb", "name: flow", "Make them equal")]
    [InlineData("ebb", "name: ebb\nextends: [ebb]", "in a circle")]
    public void A_name_that_cannot_be_is_refused(string name, string document, string message) =>
        Assert.Contains(message, Assert.Single(Next(Nothing, (name, document)).Packs[name].Refused).Message, StringComparison.Ordinal);

    [Fact]
    public void The_order_of_files_makes_no_difference()
    {
        var (one, other) = (Next(Nothing, ("ebb", Ebb), ("flow", Flow), ("slack", "name: slack\nx: y")), Next(Nothing, ("slack", "name: slack\nx: y"), ("flow", Flow), ("ebb", Ebb)));
        Assert.Equal(one.Catalog.Names, other.Catalog.Names);
        Assert.Equal(one.Catalog.Compile(["flow"]).Digests[^1].Digest, other.Catalog.Compile(["flow"]).Digests[^1].Digest);
    }

    private static FolderSnapshot Nothing => FolderSnapshot.Of(Catalog.Shipped);

    private static FolderSnapshot Next(FolderSnapshot before, params (string Name, string Document)[] files) =>
        FolderSelection.Next(Catalog.Shipped, before, files.ToDictionary(f => f.Name, f => new PackFile(f.Name, f.Name + ".yaml", f.Document), StringComparer.Ordinal));
}
