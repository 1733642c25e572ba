using System.Net;

namespace Consistency.Server.Tests;

/// <summary>A body that comes some time after its headers, as from a caller that has much else to do.</summary>
internal sealed class LateContent(byte[] body, TimeSpan delay) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.FlushAsync();
        await Task.Delay(delay);
        await stream.WriteAsync(body);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
