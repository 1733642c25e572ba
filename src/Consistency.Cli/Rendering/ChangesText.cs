using System.Globalization;
using Consistency.V1;
using Grpc.Core;

namespace Consistency.Cli.Rendering;

/// <summary>What a revision of a dossier did, as text.</summary>
internal static class ChangesText
{
    /// <summary>How many inconsistencies are told in full; the rest are counted.</summary>
    public const int Shown = 20;

    /// <summary>The inconsistencies of a change that are told, as they are by now; those that have gone since are missing.</summary>
    public static async Task<IReadOnlyDictionary<string, Inconsistency>> FindAsync(
        DossierService.DossierServiceClient client, string dossier, DossierChanges changes, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Inconsistency>(StringComparer.Ordinal);
        foreach (var id in changes.Opened.Take(Shown).Concat(changes.Changed.Take(Shown)).Select(c => c.Id))
        {
            try
            {
                var request = new GetInconsistencyRequest { Dossier = dossier, InconsistencyId = id };
                found[id] = (await client.GetInconsistencyAsync(request, cancellationToken: cancellation)).Inconsistency.Inconsistency;
            }
            catch (RpcException gone) when (gone.StatusCode == StatusCode.NotFound)
            {
                // Told by its id.
            }
        }

        return found;
    }

    public static void Print(Page page, DossierChanges changes, IReadOnlyDictionary<string, Inconsistency> found)
    {
        page.Line(string.Create(
            CultureInfo.InvariantCulture, $"Revision {changes.Revision:N0}: {changes.Opened.Count:N0} opened, {changes.Changed.Count:N0} changed, {changes.Closed.Count:N0} closed"));
        Print(page, "opened ", changes.Opened, found);
        Print(page, "changed", changes.Changed, found);
        Print(page, "closed ", changes.Closed, found);
    }

    private static void Print(Page page, string what, IReadOnlyList<InconsistencyChange> changes, IReadOnlyDictionary<string, Inconsistency> found)
    {
        foreach (var change in changes.Take(Shown))
        {
            var summary = found.TryGetValue(change.Id, out var inconsistency) && inconsistency.Summary.Length > 0 ? $": {inconsistency.Summary}" : "";
            page.Paragraph($"  {what} ", $"{Words.Of(change.Severity)} {change.RuleId} {change.Id}{summary}", Colours.Aside);
        }

        if (changes.Count > Shown)
            page.Line(string.Create(CultureInfo.InvariantCulture, $"  {what} {changes.Count - Shown:N0} more"));
    }
}
