using System.Text;
using Consistency.Server.Errors;
using Google.Protobuf;

namespace Consistency.Server.Json;

/// <summary>The HTTP door: the request's message as JSON in, the response's out, through the handler that gRPC uses.</summary>
internal sealed class JsonDoor(ErrorTranslator errors, ServerLimits limits)
{
    public const string ContentType = "application/json";

    public async Task AnswerAsync<TRequest>(HttpContext context, Func<TRequest, CancellationToken, IMessage> handle)
        where TRequest : class, IMessage<TRequest>, new()
    {
        string json;
        var code = StatusCodes.Status200OK;
        try
        {
            var body = await RequestBody.ReadAsync(context.Request, limits.MessageBytes, context.RequestAborted);
            json = JsonFormatter.Default.Format(handle(JsonRequests.Parse<TRequest>(body), context.RequestAborted));
        }
        catch (Exception e)
        {
            var status = errors.Translate(e, context.Request.Path, context.RequestAborted);
            (code, json) = (HttpCodes.Of(status), JsonErrors.Format(status));
        }

        context.Response.StatusCode = code;
        context.Response.ContentType = ContentType;
        // Without the token: what is written to a caller who has gone is dropped, and is no error.
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json), CancellationToken.None);
    }
}
