using Google.Protobuf.Reflection;

namespace Consistency.Server.Reflection;

/// <summary>The full names of all that a file declares.</summary>
internal static class Symbols
{
    public static IEnumerable<string> Of(FileDescriptor file) =>
    [
        .. file.Services.SelectMany(s => s.Methods.Select(m => m.FullName).Prepend(s.FullName)),
        .. file.MessageTypes.SelectMany(OfMessage),
        .. file.EnumTypes.SelectMany(OfEnum),
    ];

    private static IEnumerable<string> OfMessage(MessageDescriptor message) =>
    [
        message.FullName,
        .. message.Fields.InDeclarationOrder().Select(f => f.FullName),
        .. message.NestedTypes.SelectMany(OfMessage),
        .. message.EnumTypes.SelectMany(OfEnum),
    ];

    private static IEnumerable<string> OfEnum(EnumDescriptor type) => type.Values.Select(v => v.FullName).Prepend(type.FullName);
}
