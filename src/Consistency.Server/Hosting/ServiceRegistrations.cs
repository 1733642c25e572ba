using System.IO.Compression;
using Consistency.Server.Dossiers;
using Consistency.Server.Errors;
using Consistency.Server.Handlers;
using Consistency.Server.Json;
using Consistency.Server.Packs;
using Consistency.Server.Reflection;
using Consistency.Server.Services;
using Microsoft.AspNetCore.ResponseCompression;

namespace Consistency.Server;

/// <summary>What the server is made of.</summary>
internal static class ServiceRegistrations
{
    public static void Add(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options.Limits);
        PackRegistrations.Add(services, options.PacksFolder);
        services.AddSingleton<RequestPacks>();
        services.AddSingleton<CheckHandler>();
        services.AddSingleton<CheckStreamHandler>();
        services.AddSingleton<ExtractHandler>();
        services.AddSingleton<CompareHandler>();
        services.AddSingleton<ListRulesHandler>();
        services.AddSingleton<ListRulePacksHandler>();
        services.AddSingleton<GetRulePackHandler>();
        services.AddSingleton<ValidateRulePackHandler>();
        DossierRegistrations.Add(services, options);
        services.AddSingleton<ErrorTranslator>();
        services.AddSingleton<ErrorInterceptor>();
        services.AddSingleton<GzipOnRequestInterceptor>();
        services.AddSingleton<JsonDoor>();
        services.AddSingleton(DescriptorIndex.OfServer);
        services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = options.Limits.MessageBytes;
            grpc.MaxSendMessageSize = null;
            grpc.IgnoreUnknownServices = false;
            grpc.ResponseCompressionAlgorithm = "gzip";
            grpc.ResponseCompressionLevel = CompressionLevel.Fastest;
            grpc.Interceptors.Add<ErrorInterceptor>();
            grpc.Interceptors.Add<GzipOnRequestInterceptor>();
        });
        services.AddResponseCompression(http =>
        {
            http.MimeTypes = [JsonDoor.ContentType];
            http.Providers.Add(new GzipCompressionProvider(new GzipCompressionProviderOptions { Level = CompressionLevel.Fastest }));
        });
    }
}
