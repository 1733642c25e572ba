using System.Globalization;
using Consistency.Server.Errors;
using FluentValidation;

namespace Consistency.Server.Validation;

/// <summary>How many claims a request may have.</summary>
internal static class RequestCounts
{
    public static void CheckClaims(IReadOnlyCollection<V1.Claim> claims, ServerLimits limits, ValidationContext<V1.CheckRequest> context)
    {
        if (claims.Count <= limits.Claims)
            return;
        context.AddFailure(RequestFaults.At(
            "claims",
            V1.ErrorReason.TooManyClaims,
            $"The request has {claims.Count} claims; at most {limits.Claims} are checked in one call. Split them by story.",
            ("limit", limits.Claims.ToString(CultureInfo.InvariantCulture)),
            ("actual", claims.Count.ToString(CultureInfo.InvariantCulture))));
    }
}
