using Google.Rpc;
using Grpc.Core;
using Grpc.Health.V1;
using static Grpc.Health.V1.HealthCheckResponse.Types;

namespace Consistency.Server.Services;

/// <summary>gRPC's health protocol: all services are up until the server stops.</summary>
internal sealed class HealthGrpcService(IHostApplicationLifetime lifetime, Reflection.DescriptorIndex index) : Health.HealthBase
{
    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context) => IsKnown(request.Service)
        ? Task.FromResult(new HealthCheckResponse { Status = Now() })
        : throw new Errors.RequestException(new Google.Rpc.Status
        {
            Code = (int)Code.NotFound,
            Message = $"There is no service \"{request.Service}\" here. Known: {string.Join(", ", index.ServiceNames)}.",
        });

    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        var known = IsKnown(request.Service);
        await responseStream.WriteAsync(new HealthCheckResponse { Status = known ? Now() : ServingStatus.ServiceUnknown }, context.CancellationToken);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        await Task.Delay(Timeout.Infinite, end.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        context.CancellationToken.ThrowIfCancellationRequested();
        if (known)
            await responseStream.WriteAsync(new HealthCheckResponse { Status = Now() }, context.CancellationToken);
    }

    private bool IsKnown(string service) => service.Length == 0 || index.ServiceNames.Contains(service);

    private ServingStatus Now() => lifetime.ApplicationStopping.IsCancellationRequested ? ServingStatus.NotServing : ServingStatus.Serving;
}
