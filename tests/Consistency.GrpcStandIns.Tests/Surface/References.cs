using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Consistency.GrpcStandIns.Tests.Surface;

/// <summary>A member that a library references in a stand-in. A field's signature is its type.</summary>
internal sealed record MemberReferenced(string Assembly, string Type, string Name, string Signature)
{
    public override string ToString() => $"[{Assembly}]{Type}::{Name} {Signature}";
}

/// <summary>What an official library references in the stand-ins, from its metadata.</summary>
internal sealed class References : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;

    internal References(string official)
    {
        _file = new PEReader(File.OpenRead(Libraries.Named(official).Location));
        _reader = _file.GetMetadataReader();
    }

    /// <summary>The stand-ins' identities as the library knows them.</summary>
    internal IEnumerable<AssemblyName> Assemblies => _reader.AssemblyReferences
        .Select(handle => _reader.GetAssemblyReference(handle).GetAssemblyName())
        .Where(name => Libraries.IsStandIn(name.Name!));

    internal IEnumerable<(string Assembly, string FullName)> Types => _reader.TypeReferences
        .Select(handle => TypeNames.Name(_reader, handle))
        .Where(type => Libraries.IsStandIn(type.Assembly));

    internal IEnumerable<MemberReferenced> Members
    {
        get
        {
            foreach (var handle in _reader.MemberReferences)
            {
                var member = _reader.GetMemberReference(handle);
                if (Declaring(member.Parent) is not { } type || !Libraries.IsStandIn(type.Assembly))
                    continue;
                var signature = member.GetKind() == MemberReferenceKind.Field
                    ? member.DecodeFieldSignature(TypeNames.Instance, null)
                    : TypeNames.Signature(member.DecodeMethodSignature(TypeNames.Instance, null));
                yield return new MemberReferenced(type.Assembly, type.FullName, _reader.GetString(member.Name), signature);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private (string Assembly, string FullName)? Declaring(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => TypeNames.Name(_reader, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => Generic((TypeSpecificationHandle)parent),
        _ => null,
    };

    /// <summary>The generic type of an instantiation; null for arrays, type parameters and the library's own types.</summary>
    private (string Assembly, string FullName)? Generic(TypeSpecificationHandle handle)
    {
        var blob = _reader.GetBlobReader(_reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        blob.ReadCompressedInteger(); // class or value type
        var type = blob.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? TypeNames.Name(_reader, (TypeReferenceHandle)type) : null;
    }
}
