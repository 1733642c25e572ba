using System.IO.Compression;
using Consistency.Server.Errors;
using Google.Rpc;

namespace Consistency.Server.Json;

/// <summary>Reads a request's body, plain or gzip, up to a limit.</summary>
internal static class RequestBody
{
    private const int ChunkBytes = 64 * 1024;

    /// <exception cref="RequestException">The body is over the limit, not gzip though it says so, or in another encoding.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
            throw TooLarge(limit);
        try
        {
            await using var body = Decode(request);
            return await ReadAsync(body, limit, cancellation);
        }
        catch (InvalidDataException)
        {
            throw Malformed("The body is not gzip, though Content-Encoding says so.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, int limit, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        for (int count; (count = await body.ReadAsync(chunk, cancellation)) > 0;)
        {
            if (read.Length + count > limit)
                throw TooLarge(limit);
            read.Write(chunk, 0, count);
        }

        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }

    private static Stream Decode(HttpRequest request) => request.Headers.ContentEncoding.ToString().ToLowerInvariant() switch
    {
        "" or "identity" => request.Body,
        "gzip" => new GZipStream(request.Body, CompressionMode.Decompress),
        var other => throw Malformed($"Content-Encoding \"{other}\" is not understood. Send the body plain or as gzip."),
    };

    private static RequestException TooLarge(int limit) => new(SizeStatuses.TooLarge(limit));

    private static RequestException Malformed(string message) =>
        new(Statuses.Of(Code.InvalidArgument, V1.ErrorReason.MalformedJson, message));
}
