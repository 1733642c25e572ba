using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>Compresses messages. Thread-safe.</summary>
public interface ICompressionProvider
{
    /// <summary>The name in the grpc-encoding header.</summary>
    string EncodingName { get; }

    /// <summary>Leaves the inner stream open when disposed.</summary>
    Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel);

    /// <summary>Leaves the inner stream open when disposed.</summary>
    Stream CreateDecompressionStream(Stream stream);
}
