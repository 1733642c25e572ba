using Consistency.Testing;
using Consistency.V1;
using Xunit;

public sealed class StrangerTests(ConsistencyFixture server) : IClassFixture<ConsistencyFixture>
{
    [Fact]
    public async Task Two_counts_clash() =>
        Assert.True((await server.Client.Checks.CompareAsync(new CompareRequest { A = new Claim { Text = "17 people died." }, B = new Claim { Text = "At least 20 people died." } })).InConflict);
}
