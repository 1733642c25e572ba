using Consistency.Server.Errors;
using FluentValidation.Results;
using Google.Protobuf.WellKnownTypes;

namespace Consistency.Server.Validation;

/// <summary>Timestamps outside what google.protobuf.Timestamp allows: the message itself is malformed, so the call is refused.</summary>
internal static class PublicationTimes
{
    // 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, in seconds since 1970.
    private const long First = -62_135_596_800;
    private const long Last = 253_402_300_799;

    public static IEnumerable<ValidationFailure> Check(IEnumerable<V1.Claim> claims) =>
        claims.SelectMany((claim, index) => Check(claim, $"claims[{index}]"));

    public static IEnumerable<ValidationFailure> Check(IEnumerable<V1.Report> reports) =>
        reports.SelectMany((report, index) => Check(report.PublishedAt, $"reports[{index}].publishedAt"));

    /// <param name="field">The claim's path.</param>
    public static IEnumerable<ValidationFailure> Check(V1.Claim claim, string field) =>
        Check(claim.Source?.PublishedAt, $"{field}.source.publishedAt");

    private static IEnumerable<ValidationFailure> Check(Timestamp? time, string field) => time is null or { Seconds: >= First and <= Last, Nanos: >= 0 and <= 999_999_999 }
        ? []
        : [RequestFaults.At(
            field,
            V1.ErrorReason.InvalidRequest,
            "The time is outside the years 1 to 9999, or its nanos are not from 0 to 999,999,999. Correct it or leave it out.")];
}
