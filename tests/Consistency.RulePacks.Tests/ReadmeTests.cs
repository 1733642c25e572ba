namespace Consistency.RulePacks.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_tests_are_read() => Assert.Equal("The dead of one night", Assert.Single(Catalog.Shipped.Describe([], Example(1)).Tests).Name);

    [Fact]
    public void The_example_compiles()
    {
        var pack = Catalog.Shipped.Compile([], Example(2));
        Assert.True(pack.Places.IsPartOf("Ostby", "Norland"));
        Assert.False(pack.SettingsOf("figure/speaker").Enabled);
        Assert.Equal("harbour/berths", Assert.Single(pack.UserRules).Id);
    }

    private static string Example(int index) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).Split("```yaml\n")[index].Split("```")[0];
}
