using System.Globalization;
using System.Text;
using System.Text.Json;
using Consistency.Server.Errors;
using Google.Protobuf;
using Google.Rpc;

namespace Consistency.Server.Json;

/// <summary>Reads a request message from proto3 JSON; a fault is named with its place.</summary>
internal static class JsonRequests
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RequestException">The body is not the JSON of the message.</exception>
    public static T Parse<T>(ReadOnlyMemory<byte> body)
        where T : class, IMessage<T>, new()
    {
        body = WithoutByteOrderMark(body);
        if (body.IsEmpty)
            throw Malformed($"The body is empty: send a {typeof(T).Name} as JSON.", line: 0);
        try
        {
            return JsonParser.Default.Parse<T>(StrictUtf8.GetString(body.Span));
        }
        catch (DecoderFallbackException)
        {
            throw Malformed("The body is not UTF-8. Send it in that encoding.", line: 0);
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidJsonException)
        {
            throw Explain(body, new T(), e.Message);
        }
    }

    private static RequestException Explain(ReadOnlyMemory<byte> body, IMessage message, string fault)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var place = JsonFaultFinder.Find(document.RootElement, message.Descriptor, fault);
            var line = 1 + LinesBefore(body.Span, place.Raw);
            return Malformed(place.Path.Length == 0 ? place.Message : $"{place.Path}: {place.Message}", line);
        }
        catch (JsonException e)
        {
            return Malformed("The body is not JSON.", (e.LineNumber ?? 0) + 1);
        }
    }

    private static long LinesBefore(ReadOnlySpan<byte> body, ReadOnlySpan<byte> raw) =>
        body.Overlaps(raw, out var offset) ? body[..offset].Count((byte)'\n') : 0;

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;

    private static RequestException Malformed(string message, long line) => new(Statuses.Of(
        Code.InvalidArgument,
        V1.ErrorReason.MalformedJson,
        line > 0 ? $"Line {line}: {message}" : message,
        metadata: line > 0 ? [KeyValuePair.Create("line", line.ToString(CultureInfo.InvariantCulture))] : null));
}
