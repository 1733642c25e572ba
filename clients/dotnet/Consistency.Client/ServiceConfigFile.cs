using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client.Configuration;

namespace Consistency.Client;

/// <summary>clients/service-config.json, which all clients share, as this library takes it.</summary>
internal static class ServiceConfigFile
{
    public static ServiceConfig Read()
    {
        using var file = typeof(ServiceConfigFile).Assembly.GetManifestResourceStream("service-config.json")!;
        var config = new ServiceConfig();
        foreach (var method in JsonNode.Parse(file)!["methodConfig"]!.AsArray())
            config.MethodConfigs.Add(Method(method!));
        return config;
    }

    private static MethodConfig Method(JsonNode method)
    {
        var retry = method["retryPolicy"]!;
        var config = new MethodConfig
        {
            RetryPolicy = new RetryPolicy
            {
                MaxAttempts = (int)retry["maxAttempts"]!,
                InitialBackoff = Duration(retry["initialBackoff"]!),
                MaxBackoff = Duration(retry["maxBackoff"]!),
                BackoffMultiplier = (double)retry["backoffMultiplier"]!,
            },
        };
        foreach (var code in retry["retryableStatusCodes"]!.AsArray())
            config.RetryPolicy.RetryableStatusCodes.Add(System.Enum.Parse<StatusCode>(((string)code!).Replace("_", "", StringComparison.Ordinal), ignoreCase: true));
        foreach (var name in method["name"]!.AsArray())
            config.Names.Add(new MethodName { Service = (string)name!["service"]! });
        return config;
    }

    private static TimeSpan Duration(JsonNode text) => JsonParser.Default.Parse<Duration>(text.ToJsonString()).ToTimeSpan();
}
