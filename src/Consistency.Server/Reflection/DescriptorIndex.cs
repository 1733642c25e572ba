using System.Collections.Frozen;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Consistency.Server.Reflection;

/// <summary>Which file declares what, among the files of the services served and all that these depend on. Immutable.</summary>
internal sealed class DescriptorIndex
{
    private readonly FrozenDictionary<string, FileDescriptor> _byName;
    private readonly FrozenDictionary<string, FileDescriptor> _bySymbol;

    public DescriptorIndex(IEnumerable<FileDescriptor> files)
    {
        var roots = files.ToList();
        var all = roots.SelectMany(WithDependencies).DistinctBy(f => f.Name).ToList();
        ServiceNames = [.. roots.SelectMany(f => f.Services).Select(s => s.FullName).Order(StringComparer.Ordinal)];
        _byName = all.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        _bySymbol = all.SelectMany(f => Symbols.Of(f).Select(s => (Symbol: s, File: f)))
            .DistinctBy(p => p.Symbol)
            .ToFrozenDictionary(p => p.Symbol, p => p.File, StringComparer.Ordinal);
    }

    /// <summary>All that this server serves.</summary>
    public static DescriptorIndex OfServer { get; } = new(
    [
        V1.ConsistencyServiceReflection.Descriptor,
        V1.DossierServiceReflection.Descriptor,
        V1.RulePackServiceReflection.Descriptor,
        Grpc.Health.V1.HealthReflection.Descriptor,
        Grpc.Reflection.V1.ReflectionReflection.Descriptor,
        Grpc.Reflection.V1Alpha.ReflectionReflection.Descriptor,
    ]);

    /// <summary>Full names, sorted.</summary>
    public IReadOnlyList<string> ServiceNames { get; }

    /// <summary>A file by name, itself first and then all that it depends on, serialized; null where unknown.</summary>
    public IReadOnlyList<ByteString>? FindFile(string name) => Serialize(_byName.GetValueOrDefault(name));

    /// <summary>The file that declares a symbol, likewise.</summary>
    public IReadOnlyList<ByteString>? FindSymbol(string fullName) => Serialize(_bySymbol.GetValueOrDefault(fullName.TrimStart('.')));

    /// <summary>Whether a symbol is known.</summary>
    public bool Knows(string fullName) => _bySymbol.ContainsKey(fullName.TrimStart('.'));

    private static List<ByteString>? Serialize(FileDescriptor? file) =>
        file is null ? null : [.. WithDependencies(file).Select(f => f.SerializedData)];

    private static IEnumerable<FileDescriptor> WithDependencies(FileDescriptor file) =>
        file.Dependencies.SelectMany(WithDependencies).Prepend(file).DistinctBy(f => f.Name);
}
