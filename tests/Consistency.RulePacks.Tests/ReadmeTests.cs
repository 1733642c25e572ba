namespace Consistency.RulePacks.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_example_compiles()
    {
        var example = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).Split("```yaml\n")[1].Split("```")[0];
        var pack = Catalog.Shipped.Compile([], example);
        Assert.True(pack.Places.IsPartOf("Ostby", "Norland"));
        Assert.False(pack.SettingsOf("figure/speaker").Enabled);
        Assert.Equal("harbour/berths", Assert.Single(pack.UserRules).Id);
    }
}
