using Consistency.Model;

namespace Consistency.Checking.Tests;

public sealed class SentenceTests
{
    private static readonly Source Gazette = new("gazette", Publisher: "Harbour Gazette");

    [Fact]
    public void A_sentence_takes_what_its_sender_gave_and_the_rest_from_its_words()
    {
        var answer = Checked.Of(new Claim { Id = "s", Text = "Today, Reis: 40 dockers injured.", Source = Gazette, Scope = new Scope("Marrow Bay") });

        var claim = Assert.Single(answer.Claims);
        Assert.Equal(("s", Gazette, "injured", "dockers"), (claim.Id, claim.Source, claim.Property, claim.Subject.Name));
        Assert.Equal(["Reis"], claim.Speakers);
        Assert.Equal("Marrow Bay", claim.Scope.Place);
        Assert.Equal(new Evidence("", 7, 31, "Reis: 40 dockers injured"), claim.Evidence);
        Assert.Empty(answer.Problems);
        Assert.Empty(answer.Coverage);
    }

    [Fact]
    public void Given_speakers_and_evidence_win()
    {
        var evidence = new Evidence("r7", 100, 132, "as printed");
        var claim = Assert.Single(Checked.Of(new Claim { Text = "Reis: 40 dockers injured.", Speakers = ["Ana Reis"], Evidence = evidence }).Claims);

        Assert.Equal(["Ana Reis"], claim.Speakers);
        Assert.Equal(evidence, claim.Evidence);
    }

    [Fact]
    public void The_figure_takes_the_id_and_what_else_is_said_gets_it_with_a_number()
    {
        var answer = Checked.Of(
            new Claim { Id = "s", Text = "Reis is mayor. Reis: 40 dockers injured." },
            Samples.Docked with { Id = "s-2" });

        Assert.Equal([("s", "injured"), ("s-2-2", "office"), ("s-2", "dock")], answer.Claims.Select(c => (c.Id, c.Property)));
    }

    [Fact]
    public void A_fault_of_the_sender_is_told_once()
    {
        var problem = Assert.Single(Checked.Of(new Claim { Id = "s", Text = "Reis is mayor. Reis: 40 dockers injured.", Speakers = [""] }).Problems);

        Assert.Equal(("s", "claims[0].speakers[0]"), (problem.ClaimId, problem.Field));
    }

    [Fact]
    public void A_sentence_that_says_nothing_says_why()
    {
        var problem = Assert.Single(Checked.Of(new Claim { Id = "s", Text = "Nein!" }).Problems);

        Assert.Equal(("claims[0].text", ProblemReason.TextNotRead), (problem.Field, problem.Reason));
        Assert.Contains("not English", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_two_sentences_say_is_compared()
    {
        var answer = ConsistencyChecker.Compare(
            new Claim { Text = "Reis is mayor. Reis: 40 dockers injured." },
            new Claim { Text = "Reis: 40 dockers injured. Well, well." },
            SamplePack.Pack,
            PlainReader.Read);

        Assert.Equal([("a", "injured"), ("a-2", "office"), ("b", "injured")], answer.Check.Claims.Select(c => (c.Id, c.Property)));
        Assert.Equal(("a", "b"), (answer.Pairs[0].ClaimA, answer.Pairs[0].ClaimB));
        Assert.Equal(["agreement"], answer.Differences.Select(d => d.Kind.ToString().ToLowerInvariant()));
        var unread = Assert.Single(answer.Check.Problems);
        Assert.Equal(("b.text", false), (unread.Field, unread.LeftOut));
        Assert.Contains("“Well, well.”", unread.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_side_that_says_nothing_is_named()
    {
        var answer = ConsistencyChecker.Compare(new Claim { Text = "Well." }, Samples.Docked, SamplePack.Pack, PlainReader.Read);

        Assert.Equal(["a.text"], answer.Check.Problems.Select(p => p.Field));
        Assert.Empty(answer.Pairs);
        Assert.False(answer.InConflict);
    }

    [Fact]
    public void Sides_without_a_source_are_two_sources_and_those_that_name_one_keep_it()
    {
        IEnumerable<string> Sources(Source a, Source b) =>
            ConsistencyChecker.Compare(Samples.Docked with { Id = "", Source = a }, Samples.Docked with { Id = "", Source = b }, SamplePack.Pack).Check.Claims.Select(c => c.Source.Id);

        Assert.Equal(["a", "b"], Sources(Source.Unknown, Source.Unknown));
        Assert.Equal(["gazette", "gazette"], Sources(Gazette, Gazette));
        Assert.Equal(["a'", "a"], Sources(Source.Unknown, new Source("a")));
        Assert.Equal(["", ""], Sources(new Source("", Title: "Tides"), new Source("", Title: "Tides")));
    }
}
