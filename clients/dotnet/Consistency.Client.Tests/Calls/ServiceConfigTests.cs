using System.Text.Json.Nodes;
using Consistency.V1;
using Grpc.Core;

namespace Consistency.Client.Tests.Calls;

public sealed class ServiceConfigTests
{
    [Fact]
    public void The_shared_file_is_what_the_client_does()
    {
        var method = Assert.Single(ServiceConfigFile.Read().MethodConfigs);
        var retry = method.RetryPolicy!;

        Assert.Equal(["ConsistencyService", "DossierService", "RulePackService"], method.Names.Select(n => n.Service!.Split('.')[^1]));
        Assert.All(method.Names, n => Assert.Equal(("consistency.v1", null), (n.Service![..n.Service!.LastIndexOf('.')], n.Method)));
        Assert.Equal([StatusCode.Unavailable], retry.RetryableStatusCodes);
        Assert.Equal((5, 2.0), (retry.MaxAttempts, retry.BackoffMultiplier));
        Assert.Equal((TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5)), (retry.InitialBackoff, retry.MaxBackoff));
    }

    [Fact]
    public void The_client_reads_all_that_the_shared_file_says()
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "service-config.json")))!.AsObject();

        Assert.Equal(["methodConfig"], file.Select(f => f.Key));
        Assert.Equal(["name", "retryPolicy"], file["methodConfig"]!.AsArray().Single()!.AsObject().Select(f => f.Key));
        Assert.Equal(
            ["maxAttempts", "initialBackoff", "maxBackoff", "backoffMultiplier", "retryableStatusCodes"],
            file["methodConfig"]![0]!["retryPolicy"]!.AsObject().Select(f => f.Key));
    }
}
