using Consistency.Server.Errors;
using Consistency.Server.Handlers;
using Consistency.Server.Json;
using Consistency.Server.Services;

namespace Consistency.Server;

/// <summary>Which path leads where.</summary>
internal static class Routes
{
    public static void Map(WebApplication app)
    {
        app.UseMiddleware<UnreadMessageStatuses>();
        app.UseResponseCompression();
        app.UseStatusCodePages(context => JsonErrors.WriteEmptyPageAsync(context.HttpContext));
        app.MapGrpcService<ConsistencyGrpcService>();
        app.MapGrpcService<DossierGrpcService>();
        app.MapGrpcService<RulePackGrpcService>();
        app.MapGrpcService<HealthGrpcService>();
        app.MapGrpcService<ReflectionGrpcService>();
        app.MapGrpcService<ReflectionAlphaGrpcService>();

        var json = app.Services.GetRequiredService<JsonDoor>();
        var check = app.Services.GetRequiredService<CheckHandler>();
        var extract = app.Services.GetRequiredService<ExtractHandler>();
        var compare = app.Services.GetRequiredService<CompareHandler>();
        app.MapPost("/v1/check", context => json.AnswerAsync<V1.CheckRequest>(context, check.Handle));
        app.MapPost("/v1/extract", context => json.AnswerAsync<V1.ExtractRequest>(context, extract.Handle));
        app.MapPost("/v1/compare", context => json.AnswerAsync<V1.CompareRequest>(context, compare.Handle));
    }
}
