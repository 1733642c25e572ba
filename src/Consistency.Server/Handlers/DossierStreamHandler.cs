using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Consistency.Dossiers;
using Consistency.Server.Dossiers;
using Consistency.Server.Errors;
using Consistency.Server.Mapping;
using Consistency.Server.Validation;
using static Consistency.Server.Validation.DossierFaults;

namespace Consistency.Server.Handlers;

/// <summary>What goes in or out of dossiers bit by bit. Safe for many threads.</summary>
/// <remarks>Each throws a <see cref="RequestException"/> for a faulty request, and a <see cref="DossierException"/> where the store cannot do it.</remarks>
internal sealed class DossierStreamHandler(StoreHolder holder, IHostApplicationLifetime lifetime)
{
    private const int ReadTogether = 100, Ahead = 100;

    /// <summary>Revisions after the one that is named, and those that come, each once and in order, until the server stops.</summary>
    public async IAsyncEnumerable<V1.WatchDossierResponse> Watch(V1.WatchDossierRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        RequestFaults.ThrowIfAny(
        [
            .. Name(request.Dossier, "dossier"),
            .. request.AfterRevision < 0 ? [At("afterRevision", "Revisions count from 0.")] : Array.Empty<FluentValidation.Results.ValidationFailure>(),
        ]);
        var (store, id, last) = (holder.Store, IdOf(request.Dossier), request.AfterRevision);
        while (true)
        {
            // Asked for before one looks, so that no change falls between.
            var change = store.NextChange(id);
            var changes = store.Changes(id, last, ReadTogether);
            foreach (var revision in changes)
            {
                yield return new V1.WatchDossierResponse { Changes = revision.ToProto() };
                last = revision.Revision;
            }

            if (changes.Count < ReadTogether)
                await WaitAsync(change, cancellation);
        }
    }

    public async IAsyncEnumerable<V1.ExportDossierResponse> Export(V1.ExportDossierRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        RequestFaults.ThrowIfAny([.. Name(request.Dossier, "dossier")]);
        var store = holder.Store;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var records = Channel.CreateBounded<DossierRecord>(Ahead);
        // One reading of the store from the first record to the last; it waits for a caller that is slow.
        var reading = Task.Run(
            () =>
            {
                try
                {
                    store.Export(IdOf(request.Dossier), r => records.Writer.WriteAsync(r, stop.Token).AsTask().GetAwaiter().GetResult(), stop.Token);
                    records.Writer.Complete();
                }
#pragma warning disable CA1031 // It is thrown where the records are read.
                catch (Exception fault)
#pragma warning restore CA1031
                {
                    records.Writer.Complete(fault is OperationCanceledException ? null : fault);
                }
            },
            CancellationToken.None);
        try
        {
            while (await WaitAsync(records.Reader, cancellation))
            {
                while (records.Reader.TryRead(out var record))
                    yield return new V1.ExportDossierResponse { Record = record.ToProto() };
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }

        cancellation.ThrowIfCancellationRequested();
    }

    public async Task<V1.ImportDossierResponse> ImportAsync(IAsyncEnumerable<V1.ImportDossierRequest> requests, CancellationToken cancellation)
    {
        await using var messages = requests.GetAsyncEnumerator(cancellation);
        var isFirst = await messages.MoveNextAsync();
        var id = isFirst ? messages.Current.DossierId : "";
        RequestFaults.ThrowIfAny([.. NewId(id)]);
        return new V1.ImportDossierResponse { Dossier = (await holder.Store.ImportAsync(id, Records(messages), cancellation)).ToProto() };
    }

    private async Task WaitAsync(Task change, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            await change.WaitAsync(end.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new RequestException(Statuses.Stopping);
        }
    }

    private static async Task<bool> WaitAsync(ChannelReader<DossierRecord> records, CancellationToken cancellation) => await records.WaitToReadAsync(cancellation);

    /// <summary>From the message on that was read.</summary>
    private static async IAsyncEnumerable<DossierRecord> Records(IAsyncEnumerator<V1.ImportDossierRequest> messages)
    {
        var line = 0;
        do
        {
            var record = messages.Current.Record ?? new V1.DossierRecord();
            line++;
            RequestFaults.ThrowIfAny(
            [
                .. record.Claim is { } claim ? PublicationTimes.Check([claim]).Under($"line {line}.") : [],
                .. record.Report is { } report ? PublicationTimes.Check([report]).Under($"line {line}.") : [],
            ]);
            yield return record.ToModel(line);
        }
        while (await messages.MoveNextAsync());
    }
}
