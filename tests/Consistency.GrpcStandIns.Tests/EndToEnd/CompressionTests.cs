using System.IO.Compression;
using Grpc.Core;
using Grpc.Net.Compression;

namespace Consistency.GrpcStandIns.Tests.EndToEnd;

public class CompressionTests
{
    private static readonly string Long = new('a', 100_000);

    public static TheoryData<string> Encodings => ["gzip", "deflate"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Both_sides_compress_when_asked_to(string encoding)
    {
        var (server, client) = (new CountingProvider(encoding), new CountingProvider(encoding));
        await using var host = await EchoHost.Start(grpc =>
        {
            grpc.CompressionProviders = [server];
            grpc.ResponseCompressionAlgorithm = encoding;
            grpc.ResponseCompressionLevel = CompressionLevel.Fastest;
        });
        var echo = host.Client(channel => channel.CompressionProviders = [client]);
        var headers = new Metadata { { "grpc-internal-encoding-request", encoding } };

        var reply = await echo.SayAsync(new EchoRequest { Text = Long }, headers, Soon.Deadline);

        Assert.Equal(Long, reply.Text);
        Assert.Equal(encoding, host.Notes.HttpHeaders["grpc-encoding"]);
        Assert.Equal((1, 1), (client.Compressed, server.Decompressed));
        Assert.Equal((1, 1), (server.Compressed, client.Decompressed));
    }

    [Fact]
    public async Task Gzip_is_known_to_both_sides_without_being_configured()
    {
        await using var host = await EchoHost.Start(grpc => grpc.ResponseCompressionAlgorithm = "gzip");
        var headers = new Metadata { { "grpc-internal-encoding-request", "gzip" } };
        var reply = await host.Client().SayAsync(new EchoRequest { Text = Long }, headers, Soon.Deadline);
        Assert.Equal(Long, reply.Text);
        Assert.Equal("gzip", host.Notes.HttpHeaders["grpc-encoding"]);
    }

    [Fact]
    public async Task A_message_written_with_NoCompress_is_not_compressed()
    {
        var client = new CountingProvider("gzip");
        await using var host = await EchoHost.Start();
        var echo = host.Client(channel => channel.CompressionProviders = [client]);
        var options = new CallOptions(new Metadata { { "grpc-internal-encoding-request", "gzip" } }, Soon.Deadline)
            .WithWriteOptions(new WriteOptions(WriteFlags.NoCompress));
        Assert.Equal(Long, (await echo.SayAsync(new EchoRequest { Text = Long }, options)).Text);
        Assert.Equal(0, client.Compressed);
    }

    /// <summary>The stand-in's own provider, counted.</summary>
    private sealed class CountingProvider(string encoding) : ICompressionProvider
    {
        private readonly ICompressionProvider _inner = encoding == "gzip"
            ? new GzipCompressionProvider(CompressionLevel.Fastest)
            : new DeflateCompressionProvider(CompressionLevel.Fastest);

        public int Compressed { get; private set; }

        public int Decompressed { get; private set; }

        public string EncodingName => _inner.EncodingName;

        public Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel)
        {
            Compressed++;
            return _inner.CreateCompressionStream(stream, compressionLevel);
        }

        public Stream CreateDecompressionStream(Stream stream)
        {
            Decompressed++;
            return _inner.CreateDecompressionStream(stream);
        }
    }
}
