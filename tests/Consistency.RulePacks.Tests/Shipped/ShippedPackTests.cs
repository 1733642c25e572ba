namespace Consistency.RulePacks.Tests.Shipped;

public class ShippedPackTests
{
    public static TheoryData<string> Names => [.. Catalog.Shipped.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_pack_can_be_named_alone(string name)
    {
        var pack = Catalog.Shipped.Compile([name]);
        Assert.Equal(name, Assert.Single(pack.Digests).Name);
    }
}
