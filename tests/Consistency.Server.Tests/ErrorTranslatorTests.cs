using Consistency.Dossiers;
using Consistency.Server.Errors;
using Google.Rpc;
using Microsoft.Extensions.Logging;

namespace Consistency.Server.Tests;

public sealed class ErrorTranslatorTests
{
    private readonly ErrorLog _log = new();

    [Fact]
    public void A_fault_of_the_service_is_logged_once_and_its_details_stay_in_the_log()
    {
        var status = Translate(new InvalidOperationException("the boiler of pump 7 burst"), ended: false, deadlinePassed: false);

        Assert.Equal((int)Code.Internal, status.Code);
        Assert.Equal("INTERNAL", Statuses.ReasonOf(status));
        Assert.DoesNotContain("boiler", status.ToString(), StringComparison.Ordinal);
        Assert.Contains("boiler", Assert.Single(_log.Take()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, Code.DeadlineExceeded)]
    [InlineData(false, Code.Cancelled)]
    public void A_call_that_has_ended_says_whether_its_deadline_passed(bool deadlinePassed, Code expected)
    {
        Assert.Equal((int)expected, Translate(new OperationCanceledException(), ended: true, deadlinePassed).Code);
        Assert.Equal((int)expected, Translate(new IOException("The caller reset the stream."), ended: true, deadlinePassed).Code);
        Assert.Empty(_log.Take());
    }

    [Fact]
    public void A_cancellation_that_is_not_the_calls_is_a_fault_of_the_service()
    {
        Assert.Equal((int)Code.Internal, Translate(new OperationCanceledException(), ended: false, deadlinePassed: false).Code);
        Assert.Single(_log.Take());
    }

    [Theory]
    [InlineData(DossierFault.StoreFailed, Code.Unavailable, true)]
    [InlineData(DossierFault.StoreFull, Code.ResourceExhausted, true)]
    [InlineData(DossierFault.OutcomeUnknown, Code.Unknown, false)]
    [InlineData(DossierFault.UnknownDossier, Code.NotFound, false)]
    public void What_may_be_otherwise_soon_says_when_to_try_again(DossierFault fault, Code expected, bool tells)
    {
        var status = Translate(new DossierException(fault, "So it is."), ended: false, deadlinePassed: false);

        Assert.Equal((int)expected, status.Code);
        Assert.Equal(tells, status.Details.Any(d => d.Is(RetryInfo.Descriptor) && d.Unpack<RetryInfo>().RetryDelay.Seconds > 0));
    }

    [Fact]
    public void Every_reason_has_a_name_without_its_prefix()
    {
        Assert.All(Enum.GetValues<V1.ErrorReason>(), r => Assert.Matches("^[A-Z_]+$", Reasons.NameOf(r)));
        Assert.Equal("TOO_MANY_CLAIMS", Reasons.NameOf(V1.ErrorReason.TooManyClaims));
    }

    private Google.Rpc.Status Translate(Exception exception, bool ended, bool deadlinePassed)
    {
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(_log));
        var translator = new ErrorTranslator(factory.CreateLogger<ErrorTranslator>());
        return translator.Translate(exception, "/test", new CancellationToken(ended), deadlinePassed);
    }
}
