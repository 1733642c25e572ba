using System.Globalization;
using Consistency.Server.Errors;
using FluentValidation.Results;

namespace Consistency.Server.Validation;

/// <summary>How many claims and reports a request, or all messages of a stream, may have.</summary>
internal static class RequestCounts
{
    /// <param name="claims">How many there are in all.</param>
    public static IEnumerable<ValidationFailure> Check(int claims, int reports, ServerLimits limits)
    {
        if (claims > limits.Claims)
            yield return TooMany("claims", claims, limits.Claims, V1.ErrorReason.TooManyClaims);
        if (reports > limits.Reports)
            yield return TooMany("reports", reports, limits.Reports, V1.ErrorReason.TooManyReports);
    }

    private static ValidationFailure TooMany(string field, int actual, int limit, V1.ErrorReason reason) => RequestFaults.At(
        field,
        reason,
        $"There are {actual} {field}; at most {limit} are taken in one call. Split them by story.",
        ("limit", limit.ToString(CultureInfo.InvariantCulture)),
        ("actual", actual.ToString(CultureInfo.InvariantCulture)));
}
