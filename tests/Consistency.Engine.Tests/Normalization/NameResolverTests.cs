using Consistency.Engine.Normalization;
using Consistency.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Normalization;

public sealed class NameResolverTests
{
    private static readonly string[] Many =
    [
        "Ana Reis", "Gen. Ana Reis", "A. Reis", "Reis", "the Reise", "Jon Brandt", "J. Brandt", "Brandt", "Johanna Brandt", "Petersen", "Peterson", "Olaf Petersen",
        "Olof Peterson", "Wim Wijs", "W. Wijs", "José Ruiz", "Jose Ruiz", "Port Authority", "the port authority", "Crew 7", "7 sailors", "Ruiz", "Captain J. Ruiz",
    ];

    [Theory]
    [InlineData("Ana Reis", "Gen Ana Reis", "Gen. Reis", "Reis", "A. Reis", "Ana Reise", "Ana Reisi")]
    [InlineData("José Ruiz", "Jose Ruiz", "Ruiz", "J. Ruiz", "Captain José Ruiz")]
    [InlineData("Willem Wijs", "W. Wijs", "Mayor Wijs")]
    [InlineData("Yara Yildiz", "Y. Yildiz")]
    [InlineData("Ingrid Sorensen", "Ingrid Sorenson", "I. Sorensen")]
    [InlineData("Łukasz Wrona", "Gen. Łukasz Wrona")]
    public void Variants_of_one_persons_name_are_one(params string[] names) => Assert.Single(Resolve(names).Distinct());

    [Theory]
    [InlineData("Ana Reis", "Bea Reis")]
    [InlineData("A. Reis", "Bea Reis")]
    [InlineData("J. Brandt", "Ida Brandt")]
    [InlineData("Ana Reis", "Ana Brandt")]
    [InlineData("Port Authority", "Norland military")]
    [InlineData("Crew 7", "Crew 8")]
    [InlineData("Ana Rolf", "Ana Ralf")]
    public void Two_persons_or_bodies_are_two(string a, string b) => Assert.Equal(2, Resolve(a, b).Distinct().Count());

    [Fact]
    public void A_bare_surname_of_two_persons_is_neither()
    {
        var names = Resolve("Ana Reis", "Bea Reis", "Reis", "Gen. Reis");

        Assert.Equal(3, names.Distinct().Count());
        Assert.Equal(names[2], names[3]);
    }

    [Fact]
    public void An_initial_of_two_persons_is_neither() => Assert.Equal(3, Resolve("Jon Brandt", "Jan Brandt", "J. Brandt").Distinct().Count());

    [Fact(Skip = "Initials without a blank between them are read as a given name of two letters.")]
    public void Initials_written_together_are_initials() => Assert.Single(Resolve("J.R. Brandt", "Jon Brandt").Distinct());

    [Fact]
    public void Bodies_take_the_packs_name() => Assert.Equal("Port Authority", Resolve("the port-authority")[0]);

    [Fact]
    public void The_form_of_most_sources_is_shown_and_of_those_the_fullest()
    {
        (string, string)[] uses = [("Ana Reise", "r1"), ("Ana Reis", "r2"), ("Gen. Ana Reis", "r3"), ("Reise", "r1"), ("Reise", "r4"), ("Reise", "r5")];
        var resolver = Of(uses);

        Assert.All(uses, u => Assert.Equal("Ana Reis", resolver.Resolve(u.Item1)));
    }

    [Fact]
    public void Titles_are_kept_by_person()
    {
        var resolver = Of([("Gen. Reis", "r1"), ("Ana Reis", "r2"), ("Mayor Ana Reis", "r3")]);

        var (person, titles) = Assert.Single(resolver.Titles);
        Assert.Equal("Ana Reis", person);
        Assert.Equal(["gen", "mayor"], titles);
    }

    [Fact]
    public void The_order_of_the_names_never_matters() => Always.Holds(Gen.Shuffle(Many).SelectMany(order => Gen.Choose(1, Many.Length).Select(n => order[..n])), names =>
    {
        var sorted = names.Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(sorted.Zip(Resolve(sorted)).ToHashSet(), names.Zip(Resolve(names)).ToHashSet());
    });

    [Fact]
    public void Fifty_thousand_namesakes_and_as_many_initials_finish()
    {
        string Word(int i) => string.Concat(Enumerable.Range(0, 4).Select(p => (char)('a' + (i / (int)Math.Pow(26, p) % 26))));
        var names = Enumerable.Range(0, 50_000).SelectMany(i => new[] { $"X{Word(i)} Reis", $"X {string.Join(' ', Word(i).ToUpperInvariant()[..3].ToCharArray())} Reis" });

        Assert.NotEmpty(Of(names.Select(n => (n, "r1"))).Resolve("Xaaaa Reis"));
    }

    private static NameResolver Of(IEnumerable<(string Name, string SourceId)> uses)
    {
        var all = uses.ToList();
        return new NameResolver(all.Select(u => u.Name), names => all.Where(u => names.Contains(u.Name)), SamplePack.Pack);
    }

    private static string[] Resolve(params string[] names)
    {
        var resolver = Of(names.Select(n => (n, "r" + n)));
        return names.Select(resolver.Resolve).ToArray();
    }
}
