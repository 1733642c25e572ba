using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Consistency.GrpcStandIns.Tests.Surface;

/// <summary>
/// Writes types and signatures of any module in the same words, so that a reference and a definition can be compared: the
/// assembly, the full name, class or value type, "!n" and "!!n" for the type parameters of types and of methods.
/// </summary>
internal sealed class TypeNames : ISignatureTypeProvider<string, object?>
{
    internal static readonly TypeNames Instance = new();

    internal static string Signature(MethodSignature<string> signature) =>
        $"{(signature.Header.IsInstance ? "instance" : "static")} {signature.Header.CallingConvention} " +
        $"{signature.ReturnType} <{signature.GenericParameterCount}>({string.Join(", ", signature.ParameterTypes)})";

    /// <summary>The full name; "Outer+Inner" for a nested type.</summary>
    internal static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return outer.IsNil
            ? Qualified(reader.GetString(type.Namespace), reader.GetString(type.Name))
            : $"{FullName(reader, outer)}+{reader.GetString(type.Name)}";
    }

    /// <summary>The name of the assembly that is said to define the type, and the full name.</summary>
    internal static (string Assembly, string FullName) Name(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var outer = Name(reader, (TypeReferenceHandle)type.ResolutionScope);
                return (outer.Assembly, $"{outer.FullName}+{name}");
            case HandleKind.AssemblyReference:
                var assembly = reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return (reader.GetString(assembly.Name), Qualified(reader.GetString(type.Namespace), name));
            default:
                throw new BadImageFormatException($"A type of no other assembly is referenced: {name}.");
        }
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Type(rawTypeKind, reader.GetString(reader.GetAssemblyDefinition().Name), FullName(reader, handle));

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var (assembly, fullName) = Name(reader, handle);
        return Type(rawTypeKind, assembly, fullName);
    }

    public string GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[rank {shape.Rank}]";

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetByReferenceType(string elementType) => $"{elementType}&";

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPinnedType(string elementType) => $"{elementType} pinned";

    public string GetFunctionPointerType(MethodSignature<string> signature) => $"method {Signature(signature)}";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        $"{unmodifiedType} {(isRequired ? "modreq" : "modopt")}({modifier})";

    private static string Type(byte rawTypeKind, string assembly, string fullName)
    {
        var kind = (SignatureTypeKind)rawTypeKind switch
        {
            SignatureTypeKind.ValueType => "valuetype ",
            SignatureTypeKind.Class => "class ",
            _ => "",
        };
        return $"{kind}[{assembly}]{fullName}";
    }

    private static string Qualified(string @namespace, string name) => @namespace.Length == 0 ? name : $"{@namespace}.{name}";
}
