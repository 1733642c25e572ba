using System.Globalization;
using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>Dossiers in a line.</summary>
internal static class DossierText
{
    /// <summary>"marrow-bay (Storm at Marrow Bay): 12 claims, 3 reports, 2 inconsistencies, revision 4".</summary>
    public static string Of(Dossier dossier)
    {
        var title = dossier.Title.Length > 0 ? $" ({dossier.Title})" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{dossier.Name["dossiers/".Length..]}{title}: {Count(dossier.ClaimCount, "claim")}, {Count(dossier.ReportCount, "report")}, {Count(dossier.InconsistencyCount, "inconsistency", "inconsistencies")}, revision {dossier.Revision:N0}");
    }

    public static string Of(Status status) => status switch
    {
        Status.Acknowledged => "acknowledged",
        Status.Dismissed => "dismissed",
        Status.Closed => "closed",
        _ => "open",
    };

    private static string Count(long count, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several ?? one + "s")}");
}
