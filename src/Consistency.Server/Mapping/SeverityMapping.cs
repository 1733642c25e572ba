namespace Consistency.Server.Mapping;

/// <summary>Severities; the numbers are the same on both sides.</summary>
internal static class SeverityMapping
{
    public static V1.Severity ToProto(this Model.Severity severity) => (V1.Severity)severity;

    /// <summary>The severity to start from; unspecified means all.</summary>
    public static Model.Severity ToMinimum(this V1.Severity severity) =>
        severity == V1.Severity.Unspecified ? Model.Severity.Notice : (Model.Severity)severity;
}
