using Consistency.Client.Tests.Support;
using Consistency.V1;
using Grpc.Core;

namespace Consistency.Client.Tests.Calls;

[Collection(SharedServer.Name)]
public sealed class LargeMessageTests(ServerProcess server)
{
    private const int Bytes = 20_000_000, TitleLength = 1000;

    [Fact]
    public async Task A_message_of_20_MB_goes_and_comes()
    {
        var request = new CheckRequest();
        for (var i = 0; i < Bytes / TitleLength; i++)
        {
            var claim = Sample.Killed($"c{i}", 10 + (i % 3));
            claim.Source.Title = new string('t', TitleLength);
            request.Claims.Add(claim);
        }

        var response = await server.Client.Checks.CheckAsync(request, deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5));

        Assert.True(request.CalculateSize() > Bytes && response.CalculateSize() > Bytes);
        Assert.Equal(request.Claims.Select(c => (c.Id, c.Source.Title)), response.Claims.Select(c => (c.Id, c.Source.Title)));
        Assert.Equal(request.Claims.Count, Assert.Single(response.Inconsistencies).Positions.Sum(p => p.ClaimCount));
    }

    [Fact]
    public async Task A_message_over_the_limit_is_not_sent()
    {
        using var client = ConsistencyClient.Connect(server.Address, new ConsistencyClientOptions { MessageBytes = 1000 });

        var failure = await Assert.ThrowsAsync<ConsistencyException>(async () =>
            await client.Checks.CheckAsync(new CheckRequest { Reports = { new Report { Text = new string('x', 2000) } } }));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
    }
}
