using System.Diagnostics;
using Consistency.Checking;
using Consistency.Dossiers;
using Google.Rpc;

namespace Consistency.Server.Errors;

/// <summary>The one place where exceptions become statuses, for both doors.</summary>
internal sealed class ErrorTranslator(ILogger<ErrorTranslator> logger)
{
    // What throws, and what throws again for it.
    private const int InnermostFrames = 3;

    /// <summary>The status for an exception; faults of the service are logged and keep their details to the log.</summary>
    /// <param name="method">The call, for the log.</param>
    /// <param name="call">Cancelled where the call has ended: whatever is thrown then is a consequence of that.</param>
    /// <param name="deadlinePassed">Whether the call's deadline has passed, which tells why it was cancelled.</param>
    public Google.Rpc.Status Translate(Exception exception, string method, CancellationToken call, bool deadlinePassed = false)
    {
        switch (exception)
        {
            case RequestException refused:
                ServerLog.Refused(logger, method, (Code)refused.Status.Code, Statuses.ReasonOf(refused.Status));
                return refused.Status;
            case DossierException fault:
                return Translate(fault, method);
            case CircularRelationsException circle:
                return CircleStatuses.Of(circle);
            case BadHttpRequestException bad:
                return Statuses.Of(Code.InvalidArgument, V1.ErrorReason.InvalidRequest, $"The HTTP request is malformed: {bad.Message}");
            // Of a caller who has gone a read may tell before the call is cancelled.
            case var _ when call.IsCancellationRequested || IsOfConnection(exception):
                return deadlinePassed
                    ? new Google.Rpc.Status { Code = (int)Code.DeadlineExceeded, Message = "The call's deadline passed before it was done." }
                    : new Google.Rpc.Status { Code = (int)Code.Cancelled, Message = "The call was cancelled." };
            default:
                ServerLog.Failed(logger, exception, method);
                return Statuses.Of(Code.Internal, V1.ErrorReason.Internal, "The service failed; its log says why.");
        }
    }

    /// <summary>Whether Kestrel threw it, which has no type of its own for that; not a fault of the disk.</summary>
    private static bool IsOfConnection(Exception exception) => exception is IOException
        && new StackTrace(exception).GetFrames().Take(InnermostFrames).Any(f => f.GetMethod()?.Module.Assembly == typeof(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions).Assembly);

    /// <summary>What is wrong with the store is the operator's business too, and is logged.</summary>
    private Google.Rpc.Status Translate(DossierException fault, string method)
    {
        var status = DossierStatuses.Of(fault);
        if (fault.InnerException is null)
            ServerLog.Refused(logger, method, (Code)status.Code, Statuses.ReasonOf(status));
        else
            ServerLog.StoreFailed(logger, fault.InnerException, method, fault.Message);
        return status;
    }
}
