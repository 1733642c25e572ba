namespace Consistency.Server.Errors;

/// <summary>A call ends with a status that is meant for the caller.</summary>
internal sealed class RequestException(Google.Rpc.Status status) : Exception(status.Message)
{
    public Google.Rpc.Status Status { get; } = status;
}
