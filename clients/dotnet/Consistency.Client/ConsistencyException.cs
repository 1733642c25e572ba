using Consistency.V1;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;

namespace Consistency.Client;

/// <summary>A call that failed, with the details that the service gave.</summary>
public sealed class ConsistencyException : RpcException
{
    private const string ReasonPrefix = "ERROR_REASON_";

    internal ConsistencyException(RpcException failure)
        : base(failure.Status, failure.Trailers, failure.Message)
    {
        var details = Details(failure);
        var info = details.Select(d => d.TryUnpack<ErrorInfo>(out var found) ? found : null).FirstOrDefault(i => i is not null) ?? new ErrorInfo();
        Reason = (ErrorReason)(ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByName(ReasonPrefix + info.Reason)?.Number ?? 0);
        Metadata = info.Metadata.AsReadOnly();
        Violations = [.. details.SelectMany(d => d.TryUnpack<BadRequest>(out var bad) ? bad.FieldViolations : [])];
        RetryDelay = details.Select(d => d.TryUnpack<RetryInfo>(out var retry) ? retry.RetryDelay?.ToTimeSpan() : null).FirstOrDefault(d => d is not null);
    }

    /// <summary>Why it failed; unspecified where the service gave no reason, or one that this client does not know.</summary>
    public ErrorReason Reason { get; }

    /// <summary>What the reason says of itself. Example: "limit" of too many claims.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The request's fields that are at fault, each by its path; empty where none is.</summary>
    public IReadOnlyList<BadRequest.Types.FieldViolation> Violations { get; }

    /// <summary>How long to wait before the next try, where the service says so.</summary>
    public TimeSpan? RetryDelay { get; }

    /// <summary>Whether the connection ended, and not the service the call.</summary>
    internal bool IsBreak =>
        StatusCode == StatusCode.Unavailable || (Reason == ErrorReason.Unspecified && StatusCode is StatusCode.Cancelled or StatusCode.Internal or StatusCode.Unknown);

    private static IReadOnlyList<Google.Protobuf.WellKnownTypes.Any> Details(RpcException failure)
    {
        try
        {
            return Google.Rpc.Status.Parser.ParseFrom(failure.Trailers.GetValueBytes("grpc-status-details-bin") ?? []).Details;
        }
        catch (InvalidProtocolBufferException)
        {
            return [];
        }
    }
}
