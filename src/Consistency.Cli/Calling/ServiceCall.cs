using Consistency.Cli.Reading;
using Consistency.V1;
using Grpc.Core;

namespace Consistency.Cli.Calling;

/// <summary>One call to the service, with the time that the user gives it and errors that name the files.</summary>
/// <param name="server">See <see cref="ServiceConnection.OpenAsync"/>.</param>
/// <param name="timeout">How long to wait for an answer; null for as long as it takes.</param>
/// <param name="time">The clock behind the timeout.</param>
/// <param name="data">See <see cref="ServiceConnection.OpenAsync"/>.</param>
internal sealed class ServiceCall(string? server, TimeSpan? timeout, TimeProvider time, string? data = null)
{
    /// <summary>Calls, and takes failures for complaints about what the user gave.</summary>
    /// <param name="places">Where parts of the request came from.</param>
    /// <exception cref="InputException">The service cannot be reached, is too slow, or refuses the request.</exception>
    public Task<T> RunAsync<T>(
        Func<ConsistencyService.ConsistencyServiceClient, CancellationToken, Task<T>> call, PlaceMap places, CancellationToken cancellation) =>
        OverAsync((connection, token) => call(connection.Client, token), places, cancellation);

    /// <summary>The same of calls to dossiers.</summary>
    /// <exception cref="InputException">The service cannot be reached, is too slow, or refuses the request.</exception>
    public Task<T> RunAsync<T>(
        Func<DossierService.DossierServiceClient, CancellationToken, Task<T>> call, PlaceMap places, CancellationToken cancellation) =>
        OverAsync((connection, token) => call(connection.Dossiers, token), places, cancellation);

    private async Task<T> OverAsync<T>(Func<ServiceConnection, CancellationToken, Task<T>> call, PlaceMap places, CancellationToken cancellation)
    {
        using var patience = timeout is { } limit ? new CancellationTokenSource(limit, time) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        await using var connection = await ServiceConnection.OpenAsync(server, data, cancellation);
        try
        {
            return await call(connection, either.Token);
        }
        catch (RpcException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (RpcException) when (patience.IsCancellationRequested)
        {
            throw new InputException(Messages.DeadlinePassed(timeout!.Value));
        }
        catch (RpcException failure)
        {
            throw new InputException(CallFailures.Complaints(failure, connection.Address, places));
        }
    }
}
