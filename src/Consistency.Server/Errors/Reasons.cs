namespace Consistency.Server.Errors;

/// <summary>Names of <see cref="V1.ErrorReason"/> as they stand in google.rpc.ErrorInfo.</summary>
internal static class Reasons
{
    public const string Domain = "consistency.v1";

    private const string Prefix = "ERROR_REASON_";

    public static string NameOf(V1.ErrorReason reason) =>
        V1.ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)reason).Name[Prefix.Length..];
}
