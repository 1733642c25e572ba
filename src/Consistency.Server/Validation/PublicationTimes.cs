using Consistency.Server.Errors;
using FluentValidation;
using Google.Protobuf.WellKnownTypes;

namespace Consistency.Server.Validation;

/// <summary>Timestamps outside what google.protobuf.Timestamp allows: the message itself is malformed, so the call is refused.</summary>
internal static class PublicationTimes
{
    // 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, in seconds since 1970.
    private const long First = -62_135_596_800;
    private const long Last = 253_402_300_799;

    public static void Check(IReadOnlyList<V1.Claim> claims, ValidationContext<V1.CheckRequest> context)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (!IsTime(claims[i].Source?.PublishedAt))
                Check(claims[i], $"claims[{i}]", context);
        }
    }

    public static void Check<T>(V1.Claim claim, string field, ValidationContext<T> context)
    {
        if (!IsTime(claim.Source?.PublishedAt))
        {
            context.AddFailure(RequestFaults.At(
                $"{field}.source.publishedAt",
                V1.ErrorReason.InvalidRequest,
                "The time is outside the years 1 to 9999, or its nanos are not from 0 to 999,999,999. Correct it or leave it out."));
        }
    }

    private static bool IsTime(Timestamp? time) =>
        time is null || time is { Seconds: >= First and <= Last, Nanos: >= 0 and <= 999_999_999 };
}
