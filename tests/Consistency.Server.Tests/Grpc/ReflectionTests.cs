using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Alpha = Grpc.Reflection.V1Alpha;

namespace Consistency.Server.Tests.Grpc;

public sealed class ReflectionTests : ServerTest
{
    [Fact]
    public async Task Services_are_listed()
    {
        var answer = await AskAsync(new ServerReflectionRequest { ListServices = "*" });

        Assert.Equal(
            [
                "consistency.v1.ConsistencyService",
                "consistency.v1.DossierService",
                "consistency.v1.RulePackService",
                "grpc.health.v1.Health",
                "grpc.reflection.v1.ServerReflection",
                "grpc.reflection.v1alpha.ServerReflection",
            ],
            answer.ListServicesResponse.Service.Select(s => s.Name));
    }

    [Theory]
    [InlineData("consistency.v1.ConsistencyService")]
    [InlineData("consistency.v1.ConsistencyService.Check")]
    public async Task A_symbols_file_comes_with_all_that_it_depends_on(string symbol)
    {
        var answer = await AskAsync(new ServerReflectionRequest { FileContainingSymbol = symbol });

        var files = answer.FileDescriptorResponse.FileDescriptorProto.Select(FileDescriptorProto.Parser.ParseFrom).ToList();
        Assert.Equal("consistency/v1/consistency_service.proto", files[0].Name);
        Assert.Contains("google/protobuf/timestamp.proto", files.Select(f => f.Name));
        var names = files.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(files.SelectMany(f => f.Dependency), d => Assert.Contains(d, names));
    }

    [Theory]
    [InlineData("consistency.v1.Claim.speakers")]
    [InlineData("consistency.v1.Bound")]
    [InlineData("grpc.health.v1.HealthCheckResponse.ServingStatus")]
    public async Task Messages_fields_and_enums_are_symbols(string symbol)
    {
        Assert.NotEmpty((await AskAsync(new ServerReflectionRequest { FileContainingSymbol = symbol })).FileDescriptorResponse.FileDescriptorProto);
    }

    [Fact]
    public async Task A_file_is_found_by_name()
    {
        var answer = await AskAsync(new ServerReflectionRequest { FileByFilename = "consistency/v1/claim.proto" });

        Assert.Equal(2, answer.FileDescriptorResponse.FileDescriptorProto.Count);
    }

    [Fact]
    public async Task What_is_unknown_is_not_found()
    {
        Assert.Equal((int)StatusCode.NotFound, (await AskAsync(new ServerReflectionRequest { FileContainingSymbol = "tides" })).ErrorResponse.ErrorCode);
        Assert.Equal((int)StatusCode.NotFound, (await AskAsync(new ServerReflectionRequest { FileByFilename = "tides.proto" })).ErrorResponse.ErrorCode);
        Assert.Equal((int)StatusCode.InvalidArgument, (await AskAsync(new ServerReflectionRequest())).ErrorResponse.ErrorCode);
    }

    [Fact]
    public async Task The_older_protocol_answers_alike()
    {
        using var call = new Alpha.ServerReflection.ServerReflectionClient(Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new Alpha.ServerReflectionRequest { ListServices = "" });
        await call.RequestStream.CompleteAsync();

        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(6, call.ResponseStream.Current.ListServicesResponse.Service.Count);
    }

    [Fact]
    public async Task A_caller_who_goes_away_is_no_error_of_the_server()
    {
        using (var call = new ServerReflection.ServerReflectionClient(Channel).ServerReflectionInfo())
        {
            await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" });
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        }

        await Server.StopAsync();
    }

    /// <remarks>Of so many, some ten are noticed by a read before their calls are cancelled.</remarks>
    [Fact]
    public async Task A_thousand_callers_who_go_away_with_half_an_answer_are_no_errors_of_the_server()
    {
        for (var i = 0; i < 1000; i++)
        {
            using var call = new ServerReflection.ServerReflectionClient(Channel).ServerReflectionInfo();
            await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" });
            await call.RequestStream.CompleteAsync();
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        }

        await Server.StopAsync();
    }

    private async Task<ServerReflectionResponse> AskAsync(ServerReflectionRequest request)
    {
        using var call = new ServerReflection.ServerReflectionClient(Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(request);
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        var answer = call.ResponseStream.Current;
        Assert.Equal(request, answer.OriginalRequest);
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
        return answer;
    }
}
