using Consistency.Dossiers;
using Consistency.Server.Dossiers;
using Consistency.Server.Errors;
using Consistency.Server.Mapping;
using FluentValidation.Results;
using static Consistency.Server.Validation.DossierFaults;

namespace Consistency.Server.Handlers;

/// <summary>Dossiers themselves: made, got, changed and deleted. Safe for many threads.</summary>
/// <remarks>Each throws a <see cref="RequestException"/> for a faulty request, and a <see cref="DossierException"/> where the store cannot do it.</remarks>
internal sealed class DossierHandler(StoreHolder holder, DossierPacks packs)
{
    public V1.CreateDossierResponse Create(V1.CreateDossierRequest request, CancellationToken cancellation)
    {
        List<ValidationFailure> faults = [.. NewId(request.DossierId), .. Texts(request.Title, request.Description)];
        var pack = packs.Pin(request.RulePacks, request.InlineRulePack, faults);
        return new V1.CreateDossierResponse { Dossier = holder.Store.Create(new NewDossier(request.DossierId, request.Title, request.Description, pack), cancellation).ToProto() };
    }

    public V1.GetDossierResponse Get(V1.GetDossierRequest request)
    {
        RequestFaults.ThrowIfAny([.. Name(request.Name, "name")]);
        return new V1.GetDossierResponse { Dossier = holder.Store.Get(IdOf(request.Name)).ToProto() };
    }

    public V1.UpdateDossierResponse Update(V1.UpdateDossierRequest request, CancellationToken cancellation)
    {
        RequestFaults.ThrowIfAny([.. Name(request.Name, "name"), .. Texts(request.Title, request.Description)]);
        var dossier = holder.Store.Update(
            IdOf(request.Name), request.HasTitle ? request.Title : null, request.HasDescription ? request.Description : null, cancellation);
        return new V1.UpdateDossierResponse { Dossier = dossier.ToProto() };
    }

    public V1.DeleteDossierResponse Delete(V1.DeleteDossierRequest request, CancellationToken cancellation)
    {
        RequestFaults.ThrowIfAny([.. Name(request.Name, "name")]);
        holder.Store.Delete(IdOf(request.Name), cancellation);
        return new V1.DeleteDossierResponse();
    }
}
