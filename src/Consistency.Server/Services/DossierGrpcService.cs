using Consistency.Server.Handlers;
using Grpc.Core;

namespace Consistency.Server.Services;

/// <summary>The gRPC door to dossiers: hands each call to its handler.</summary>
internal sealed class DossierGrpcService(DossierHandler dossiers, DossierChangeHandler changes, DossierListHandler lists, DossierStreamHandler streams)
    : V1.DossierService.DossierServiceBase
{
    public override Task<V1.CreateDossierResponse> CreateDossier(V1.CreateDossierRequest request, ServerCallContext context) =>
        Task.FromResult(dossiers.Create(request, context.CancellationToken));

    public override Task<V1.GetDossierResponse> GetDossier(V1.GetDossierRequest request, ServerCallContext context) => Task.FromResult(dossiers.Get(request));

    public override Task<V1.ListDossiersResponse> ListDossiers(V1.ListDossiersRequest request, ServerCallContext context) => Task.FromResult(lists.Dossiers(request));

    public override Task<V1.UpdateDossierResponse> UpdateDossier(V1.UpdateDossierRequest request, ServerCallContext context) =>
        Task.FromResult(dossiers.Update(request, context.CancellationToken));

    public override Task<V1.DeleteDossierResponse> DeleteDossier(V1.DeleteDossierRequest request, ServerCallContext context) =>
        Task.FromResult(dossiers.Delete(request, context.CancellationToken));

    public override Task<V1.AppendClaimsResponse> AppendClaims(V1.AppendClaimsRequest request, ServerCallContext context) =>
        Task.FromResult(changes.Append(request, context.CancellationToken));

    public override Task<V1.RetractClaimsResponse> RetractClaims(V1.RetractClaimsRequest request, ServerCallContext context) =>
        Task.FromResult(changes.RetractClaims(request, context.CancellationToken));

    public override Task<V1.RetractReportResponse> RetractReport(V1.RetractReportRequest request, ServerCallContext context) =>
        Task.FromResult(changes.RetractReport(request, context.CancellationToken));

    public override Task<V1.RecheckDossierResponse> RecheckDossier(V1.RecheckDossierRequest request, ServerCallContext context) =>
        Task.FromResult(changes.Recheck(request, context.CancellationToken));

    public override Task<V1.ListReportsResponse> ListReports(V1.ListReportsRequest request, ServerCallContext context) => Task.FromResult(lists.Reports(request));

    public override Task<V1.ListClaimsResponse> ListClaims(V1.ListClaimsRequest request, ServerCallContext context) =>
        Task.FromResult(lists.Claims(request, context.CancellationToken));

    public override Task<V1.ListInconsistenciesResponse> ListInconsistencies(V1.ListInconsistenciesRequest request, ServerCallContext context) =>
        Task.FromResult(lists.Inconsistencies(request, context.CancellationToken));

    public override Task<V1.GetInconsistencyResponse> GetInconsistency(V1.GetInconsistencyRequest request, ServerCallContext context) =>
        Task.FromResult(lists.Inconsistency(request, context.CancellationToken));

    public override Task<V1.ResolveInconsistencyResponse> ResolveInconsistency(V1.ResolveInconsistencyRequest request, ServerCallContext context) =>
        Task.FromResult(changes.Resolve(request, context.CancellationToken));

    public override async Task WatchDossier(V1.WatchDossierRequest request, IServerStreamWriter<V1.WatchDossierResponse> responseStream, ServerCallContext context)
    {
        await foreach (var revision in streams.Watch(request, context.CancellationToken))
            await responseStream.WriteAsync(revision, context.CancellationToken);
    }

    public override async Task ExportDossier(V1.ExportDossierRequest request, IServerStreamWriter<V1.ExportDossierResponse> responseStream, ServerCallContext context)
    {
        await foreach (var line in streams.Export(request, context.CancellationToken))
            await responseStream.WriteAsync(line, context.CancellationToken);
    }

    public override Task<V1.ImportDossierResponse> ImportDossier(IAsyncStreamReader<V1.ImportDossierRequest> requestStream, ServerCallContext context) =>
        streams.ImportAsync(requestStream.ReadAllAsync(context.CancellationToken), context.CancellationToken);
}
