using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Consistency.GrpcStandIns.Tests.Surface;

/// <summary>Who may use a member or a type: anyone, derived types, or no other assembly.</summary>
internal enum Access
{
    Everyone,
    DerivedTypes,
    Nobody,
}

/// <summary>What a stand-in defines, from its metadata.</summary>
internal sealed class Definitions
{
    private readonly Dictionary<string, Access> _types = [];
    private readonly Dictionary<string, Access> _members = [];

    internal Definitions(string standIn)
    {
        using var file = new PEReader(File.OpenRead(Libraries.Named(standIn).Location));
        var reader = file.GetMetadataReader();
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var fullName = TypeNames.FullName(reader, handle);
            _types.Add(fullName, Of(reader, type));
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
                Add(method.Name, TypeNames.Signature(method.DecodeSignature(TypeNames.Instance, null)), Of(method.Attributes));
            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
                Add(field.Name, field.DecodeSignature(TypeNames.Instance, null), Of((MethodAttributes)field.Attributes));

            void Add(StringHandle name, string signature, Access access) =>
                _members.Add(new MemberReferenced(standIn, fullName, reader.GetString(name), signature).ToString(), access);
        }
    }

    internal Access? OfType(string fullName) => _types.TryGetValue(fullName, out var access) ? access : null;

    internal Access? OfMember(MemberReferenced member) => _members.TryGetValue(member.ToString(), out var access) ? access : null;

    private static Access Of(MetadataReader reader, TypeDefinition type)
    {
        var own = (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public or TypeAttributes.NestedPublic => Access.Everyone,
            TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => Access.DerivedTypes,
            _ => Access.Nobody,
        };
        var outer = type.GetDeclaringType();
        return outer.IsNil ? own : (Access)Math.Max((int)own, (int)Of(reader, reader.GetTypeDefinition(outer)));
    }

    // Methods and fields share the bits of their access.
    private static Access Of(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => Access.Everyone,
        MethodAttributes.Family or MethodAttributes.FamORAssem => Access.DerivedTypes,
        _ => Access.Nobody,
    };
}
