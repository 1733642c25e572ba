using Grpc.Core;

namespace Consistency.GrpcStandIns.Tests.Surface;

/// <summary>The numbers of enums and the texts of constants are compiled into their users, so they cannot differ.</summary>
public class ConstantTests
{
    [Fact]
    public void StatusCode_has_the_numbers_of_the_protocol() => AssertValues<StatusCode>(
        "OK=0 Cancelled=1 Unknown=2 InvalidArgument=3 DeadlineExceeded=4 NotFound=5 AlreadyExists=6 PermissionDenied=7 " +
        "ResourceExhausted=8 FailedPrecondition=9 Aborted=10 OutOfRange=11 Unimplemented=12 Internal=13 Unavailable=14 " +
        "DataLoss=15 Unauthenticated=16");

    [Fact]
    public void MethodType() => AssertValues<MethodType>("Unary=0 ClientStreaming=1 ServerStreaming=2 DuplexStreaming=3");

    [Fact]
    public void WriteFlags() => AssertValues<WriteFlags>("BufferHint=1 NoCompress=2");

    [Fact]
    public void ConnectivityState() => AssertValues<ConnectivityState>("Idle=0 Connecting=1 Ready=2 TransientFailure=3 Shutdown=4");

    [Fact]
    public void There_is_no_other_enum() =>
        Assert.Equal(
            ["ConnectivityState", "MethodType", "StatusCode", "WriteFlags"],
            Libraries.StandIns.SelectMany(name => Libraries.Named(name).GetExportedTypes())
                .Where(type => type.IsEnum).Select(type => type.Name).Order());

    [Fact]
    public void Constants()
    {
        Assert.Equal("-bin", Metadata.BinaryHeaderSuffix);
        Assert.Equal("2.0.0.0", VersionInfo.CurrentAssemblyVersion);
    }

    [Fact]
    public void Context_propagation_takes_over_everything_unless_told()
    {
        Assert.True(ContextPropagationOptions.Default is { IsPropagateDeadline: true, IsPropagateCancellation: true });
        Assert.True(new ContextPropagationOptions(propagateDeadline: false) is { IsPropagateDeadline: false, IsPropagateCancellation: true });
    }

    private static void AssertValues<T>(string expected)
        where T : struct, Enum
    {
        Assert.Equal(typeof(int), Enum.GetUnderlyingType(typeof(T)));
        Assert.Equal(expected, string.Join(' ', Enum.GetValues<T>().Select(value => $"{value}={value:D}")));
    }
}
