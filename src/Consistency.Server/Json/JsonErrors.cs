using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;

namespace Consistency.Server.Json;

/// <summary>Errors of the HTTP door: google.rpc.Status as JSON.</summary>
internal static class JsonErrors
{
    private static readonly JsonFormatter Formatter = new(
        JsonFormatter.Settings.Default.WithTypeRegistry(TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor)));

    public static string Format(Google.Rpc.Status status) => Formatter.Format(status);

    /// <summary>Says in words why a path or a method has no answer.</summary>
    public static Task WriteEmptyPageAsync(HttpContext context)
    {
        var status = context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => new Google.Rpc.Status
            {
                Code = (int)Code.NotFound,
                Message = $"{context.Request.Method} {context.Request.Path} is not served. JSON is served at POST /v1/check, POST /v1/extract and POST /v1/compare.",
            },
            var code => new Google.Rpc.Status { Code = (int)Code.Unknown, Message = $"The request was refused with HTTP status {code}." },
        };
        context.Response.ContentType = JsonDoor.ContentType;
        return context.Response.WriteAsync(Format(status), Encoding.UTF8, context.RequestAborted);
    }
}
