using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Consistency.Client.Tests.Support;

/// <summary>A server that ends every call as a test says, with OK and an empty message or with a status, and keeps what was sent.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private const int PrefixBytes = 5;

    private readonly WebApplication _app;
    private readonly Func<int, Google.Rpc.Status?> _answer;

    private ScriptedServer(Func<int, Google.Rpc.Status?> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>The messages that came, in order.</summary>
    public ConcurrentQueue<byte[]> Messages { get; } = new();

    public string Address => _app.Urls.Single();

    /// <param name="answer">The status of each call, by its number from 1; null is OK.</param>
    public static async Task<ScriptedServer> StartAsync(Func<int, Google.Rpc.Status?> answer)
    {
        var server = new ScriptedServer(answer);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Messages.Enqueue(body.ToArray()[PrefixBytes..]);
        var response = context.Response;
        response.ContentType = "application/grpc";
        if (_answer(Messages.Count) is { } status)
        {
            response.Headers["grpc-status"] = status.Code.ToString(CultureInfo.InvariantCulture);
            response.Headers["grpc-message"] = status.Message;
            response.Headers["grpc-status-details-bin"] = Convert.ToBase64String(status.ToByteArray());
            return;
        }

        await response.Body.WriteAsync(new byte[PrefixBytes]);
        response.AppendTrailer("grpc-status", "0");
    }
}
