using Grpc.AspNetCore.Server;
using Grpc.Core;

namespace Consistency.GrpcStandIns.Tests.EndToEnd;

/// <summary>
/// Answers with what it was sent: texts as messages, headers that begin with "echo-" as response headers and as trailers.
/// Three texts do something else: see the constants.
/// </summary>
public sealed class EchoService(EchoNotes notes) : Echo.EchoBase
{
    public const string Fail = "fail";
    public const string Wait = "wait";
    public const string FailTwice = "fail twice";

    public static Metadata FailureTrailers => new() { { "reason", "lost" }, { "detail-bin", [0, 255, 10] } };

    public override async Task<EchoReply> Say(EchoRequest request, ServerCallContext context)
    {
        await EchoHeaders(context);
        switch (request.Text)
        {
            case Fail:
                throw new RpcException(new Status(StatusCode.NotFound, "no such thing: ß"), FailureTrailers);
            case FailTwice when Interlocked.Increment(ref notes.Attempts) <= 2:
                throw new RpcException(new Status(StatusCode.Unavailable, "not now"));
            case Wait:
                await UntilCancelled(context);
                break;
        }

        return new EchoReply { Text = request.Text };
    }

    public override async Task<EchoReply> Join(IAsyncStreamReader<EchoRequest> requestStream, ServerCallContext context)
    {
        var texts = new List<string>();
        while (await requestStream.MoveNext())
            texts.Add(requestStream.Current.Text);
        return new EchoReply { Text = string.Join(' ', texts) };
    }

    public override async Task Split(
        EchoRequest request, IServerStreamWriter<EchoReply> responseStream, ServerCallContext context)
    {
        foreach (var word in request.Text.Split(' '))
        {
            await responseStream.WriteAsync(new EchoReply { Text = word }, context.CancellationToken);
            if (word == Wait)
                await UntilCancelled(context);
        }
    }

    public override async Task Chat(
        IAsyncStreamReader<EchoRequest> requestStream, IServerStreamWriter<EchoReply> responseStream, ServerCallContext context)
    {
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(new EchoReply { Text = request.Text });
        context.Status = new Status(StatusCode.OutOfRange, "nothing left to say");
    }

    private async Task EchoHeaders(ServerCallContext context)
    {
        notes.Saw(context);
        var headers = new Metadata();
        foreach (var entry in context.RequestHeaders.Where(entry => entry.Key.StartsWith("echo-", StringComparison.Ordinal)))
        {
            headers.Add(entry);
            context.ResponseTrailers.Add(entry);
        }

        if (headers.Count > 0)
            await context.WriteResponseHeadersAsync(headers);
    }

    private async Task UntilCancelled(ServerCallContext context)
    {
        using var registration = context.CancellationToken.Register(() => notes.Cancelled.TrySetResult());
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
    }
}

/// <summary>What a host's services saw, for the tests to look at.</summary>
public sealed class EchoNotes
{
    internal int Attempts;

    internal TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Dictionary<string, string> HttpHeaders { get; private set; } = [];

    internal DateTime Deadline { get; private set; }

    internal string Method { get; private set; } = "";

    internal string Host { get; private set; } = "";

    internal string Peer { get; private set; } = "";

    internal bool IsPeerAuthenticated { get; private set; }

    internal void Saw(ServerCallContext context)
    {
        HttpHeaders = context.GetHttpContext().Request.Headers
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        (Method, Host, Peer, Deadline) = (context.Method, context.Host, context.Peer, context.Deadline);
        IsPeerAuthenticated = context.AuthContext.IsPeerAuthenticated;
    }
}
