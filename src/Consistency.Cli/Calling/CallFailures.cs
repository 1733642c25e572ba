using Consistency.Cli.Reading;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;

namespace Consistency.Cli.Calling;

/// <summary>Turns a failed call into lines that say what to do.</summary>
internal static class CallFailures
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    /// <returns>At least one.</returns>
    public static IReadOnlyList<Complaint> Complaints(RpcException failure, Uri address, PlaceMap places)
    {
        var violations = Violations(failure).Select(v => Complaint(v, places)).ToList();
        return violations.Count > 0 ? violations : [new Complaint(null, Message(failure, address))];
    }

    private static string Message(RpcException failure, Uri address) => failure.StatusCode switch
    {
        StatusCode.Unavailable => Messages.Unreachable(address.GetLeftPart(UriPartial.Authority)),
        StatusCode.DeadlineExceeded or StatusCode.Cancelled => Messages.ServerDeadline(failure.Status.Detail),
        StatusCode.Unimplemented => Messages.NotServed,
        StatusCode.InvalidArgument or StatusCode.ResourceExhausted or StatusCode.NotFound or StatusCode.AlreadyExists or StatusCode.FailedPrecondition
            or StatusCode.OutOfRange or StatusCode.DataLoss => failure.Status.Detail.ReplaceLineEndings(" "),
        _ => Messages.ServerFault(failure.StatusCode.ToString(), failure.Status.Detail),
    };

    private static Complaint Complaint(BadRequest.Types.FieldViolation violation, PlaceMap places)
    {
        var (place, rest) = places.Find(violation.Field);
        var text = violation.Description.ReplaceLineEndings(" ");
        return new Complaint(place, rest.Length == 0 ? text : $"{rest}: {text}");
    }

    private static IEnumerable<BadRequest.Types.FieldViolation> Violations(RpcException failure)
    {
        try
        {
            var bytes = failure.Trailers.GetValueBytes(DetailsTrailer) ?? [];
            return Google.Rpc.Status.Parser.ParseFrom(bytes).Details
                .Where(d => d.Is(BadRequest.Descriptor))
                .SelectMany(d => d.Unpack<BadRequest>().FieldViolations)
                .ToList();
        }
        catch (InvalidProtocolBufferException)
        {
            // Another server's trailer: the status alone will do.
            return [];
        }
    }
}
