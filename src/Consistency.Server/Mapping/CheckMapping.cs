using Consistency.Checking;
using Consistency.Model.Packs;

namespace Consistency.Server.Mapping;

/// <summary>Requests to check.</summary>
internal static class CheckMapping
{
    /// <summary>Maps a whole request; its check has found no fault.</summary>
    public static CheckInput ToModel(this V1.CheckRequest request, RulePack pack, ServerLimits limits)
    {
        var options = request.Options ?? new V1.CheckOptions();
        return new CheckInput([.. request.Claims.Select(ClaimMapping.ToModel)], pack)
        {
            Reports = [.. request.Reports.Select(ReportMapping.ToModel)],
            Relations = [.. request.Relations.Select(RelationMapping.ToModel)],
            DisabledRules = options.DisabledRules.ToHashSet(StringComparer.Ordinal),
            MinimumSeverity = options.MinimumSeverity.ToMinimum(),
            MaximumReportBytes = limits.ReportBytes,
        };
    }

    /// <summary>Maps the claims and reports of a message's parts, in their order; problems name their paths from the call.</summary>
    /// <param name="parts">Each with what leads to it: "messages[0].settings.".</param>
    public static CheckBatch ToModel(this IReadOnlyList<(string Prefix, V1.CheckRequest Part)> parts)
    {
        var claims = parts.SelectMany(p => p.Part.Claims.Select((c, i) => (Path: $"{p.Prefix}claims[{i}]", Claim: c))).ToList();
        var reports = parts.SelectMany(p => p.Part.Reports.Select((r, i) => (Path: $"{p.Prefix}reports[{i}]", Report: r))).ToList();
        return new CheckBatch([.. claims.Select(c => c.Claim.ToModel())], [.. reports.Select(r => r.Report.ToModel())])
        {
            ClaimPath = index => claims[index].Path,
            ReportPath = index => reports[index].Path,
        };
    }
}
