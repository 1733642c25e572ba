using System.Globalization;
using Google.Rpc;

namespace Consistency.Server.Errors;

/// <summary>The status of a message over the limit.</summary>
internal static class SizeStatuses
{
    public static Google.Rpc.Status TooLarge(int limit) => Statuses.Of(
        Code.ResourceExhausted,
        V1.ErrorReason.MessageTooLarge,
        $"The message is larger than {limit} bytes. Split the request by story, or leave out what is not needed.",
        metadata: [KeyValuePair.Create("limit", limit.ToString(CultureInfo.InvariantCulture))]);
}
