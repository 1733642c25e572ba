using System.Globalization;
using Consistency.Dossiers;
using Consistency.Server.Dossiers;
using Consistency.Server.Errors;
using Consistency.Server.Mapping;
using Consistency.Server.Validation;
using FluentValidation.Results;
using Google.Protobuf;
using static Consistency.Server.Validation.DossierFaults;

namespace Consistency.Server.Handlers;

/// <summary>Lists dossiers and what is in them, page by page. Safe for many threads.</summary>
/// <remarks>Each throws a <see cref="RequestException"/> for a faulty request, and a <see cref="DossierException"/> where the store cannot do it.</remarks>
internal sealed class DossierListHandler(StoreHolder holder)
{
    public V1.ListDossiersResponse Dossiers(V1.ListDossiersRequest request)
    {
        var page = Page.Of(request.PageSize, request.PageToken, new V1.ListDossiersRequest(), []);
        var found = holder.Store.List(page.After ?? "", page.Size + 1);
        return new V1.ListDossiersResponse { Dossiers = { page.Cut(found).Select(DossierMapping.ToProto) }, NextPageToken = page.Next(found, d => d.Id) };
    }

    public V1.ListReportsResponse Reports(V1.ListReportsRequest request)
    {
        var list = request.Clone();
        (list.PageSize, list.PageToken) = (0, "");
        var page = Page.Of(request.PageSize, request.PageToken, list, Name(request.Dossier, "dossier"));
        var found = holder.Store.Reports(IdOf(request.Dossier), page.Place, page.Size + 1);
        return new V1.ListReportsResponse
        {
            Reports = { page.Cut(found).Select(r => new V1.DossierReport { Report = r.Report.ToProto(request.IncludeText), Coverage = r.Coverage.ToProto() }) },
            NextPageToken = page.Next(found, r => Text(r.Place)),
        };
    }

    public V1.ListClaimsResponse Claims(V1.ListClaimsRequest request, CancellationToken cancellation)
    {
        var list = request.Clone();
        (list.PageSize, list.PageToken) = (0, "");
        var page = Page.Of(request.PageSize, request.PageToken, list, [.. Name(request.Dossier, "dossier"), .. ClaimFaults(request)]);
        var filter = new ClaimFilter(request.ReportId, request.InconsistencyId, request.HasPosition ? request.Position : null);
        var found = holder.Store.Claims(IdOf(request.Dossier), filter, page.Place, page.Size + 1, cancellation);
        return new V1.ListClaimsResponse { Claims = { page.Cut(found).Select(c => c.Claim.ToProto()) }, NextPageToken = page.Next(found, c => Text(c.Place)) };
    }

    public V1.ListInconsistenciesResponse Inconsistencies(V1.ListInconsistenciesRequest request, CancellationToken cancellation)
    {
        var list = request.Clone();
        (list.PageSize, list.PageToken) = (0, "");
        var page = Page.Of(request.PageSize, request.PageToken, list, [.. Name(request.Dossier, "dossier"), .. InconsistencyFaults(request)]);
        var filter = new InconsistencyFilter(request.RuleIds, request.MinimumSeverity.ToMinimum(), [.. request.Statuses.Select(s => (InconsistencyStatus)s)], request.SourceId);
        var found = holder.Store.Inconsistencies(IdOf(request.Dossier), filter, page.Key, page.Size + 1, cancellation);
        return new V1.ListInconsistenciesResponse
        {
            Inconsistencies = { page.Cut(found).Select(i => i.ToProto(!request.OmitExplanation)) },
            NextPageToken = page.Next(found, i => $"{(int)i.Key.Severity}\n{i.Key.RuleId}\n{i.Key.Id}"),
        };
    }

    public V1.GetInconsistencyResponse Inconsistency(V1.GetInconsistencyRequest request, CancellationToken cancellation)
    {
        RequestFaults.ThrowIfAny([.. Name(request.Dossier, "dossier")]);
        return new V1.GetInconsistencyResponse { Inconsistency = holder.Store.Inconsistency(IdOf(request.Dossier), request.InconsistencyId, cancellation).ToProto(explain: true) };
    }

    private static IEnumerable<ValidationFailure> ClaimFaults(V1.ListClaimsRequest request)
    {
        if (request.ReportId.Length > 0 && request.InconsistencyId.Length > 0)
            yield return At("reportId", "Ask for the claims of a report or of an inconsistency, not of both.");
        if (request.HasPosition && (request.InconsistencyId.Length == 0 || request.Position < 0))
            yield return At("position", "A position is one of an inconsistency, from 0: give inconsistencyId too.");
    }

    private static IEnumerable<ValidationFailure> InconsistencyFaults(V1.ListInconsistenciesRequest request)
    {
        if (!Enum.IsDefined(request.MinimumSeverity))
            yield return At("minimumSeverity", $"{(int)request.MinimumSeverity} is no severity. Give SEVERITY_NOTICE, SEVERITY_TENSION or SEVERITY_CONTRADICTION.");
        for (var i = 0; i < request.Statuses.Count; i++)
        {
            if (request.Statuses[i] == V1.Status.Unspecified || !Enum.IsDefined(request.Statuses[i]))
                yield return At($"statuses[{i}]", $"{(int)request.Statuses[i]} is no status. Give STATUS_OPEN, STATUS_ACKNOWLEDGED, STATUS_DISMISSED or STATUS_CLOSED.");
        }
    }

    private static string Text(long place) => place.ToString(CultureInfo.InvariantCulture);

    /// <summary>The page that is asked for.</summary>
    private sealed record Page(int Size, string? After, IMessage List)
    {
        public long Place => After is null ? 0 : long.Parse(After, CultureInfo.InvariantCulture);

        public InconsistencyKey? Key => After?.Split('\n') is [var severity, var rule, var id]
            ? new InconsistencyKey((Model.Severity)int.Parse(severity, CultureInfo.InvariantCulture), rule, id)
            : null;

        /// <exception cref="RequestException">There is a fault, of the page or given.</exception>
        public static Page Of(int size, string token, IMessage list, IEnumerable<ValidationFailure> given)
        {
            List<ValidationFailure> faults = [.. given, .. PageSize(size)];
            var after = ListTokens.Read(list, token, faults);
            RequestFaults.ThrowIfAny(faults);
            return new Page(size == 0 ? UsualPage : size, after, list);
        }

        /// <summary>Without the entry that was asked for to know whether there are more.</summary>
        public IEnumerable<T> Cut<T>(IReadOnlyList<T> found) => found.Take(Size);

        public string Next<T>(IReadOnlyList<T> found, Func<T, string> keyOf) => found.Count > Size ? ListTokens.Of(List, keyOf(found[Size - 1])) : "";
    }
}
