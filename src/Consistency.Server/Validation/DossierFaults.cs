using System.Globalization;
using System.Text.RegularExpressions;
using Consistency.Server.Errors;
using FluentValidation.Results;

namespace Consistency.Server.Validation;

/// <summary>Faults of the fields that requests to dossiers share.</summary>
internal static partial class DossierFaults
{
    public const int UsualPage = 100, LargestPage = 1000;

    private const int LongestTitle = 1000, LongestText = 8000, LongestRequestId = 256;

    private const string Prefix = "dossiers/";

    public static string NameOf(string id) => Prefix + id;

    /// <summary>The id in a name that has no fault.</summary>
    public static string IdOf(string name) => name[Prefix.Length..];

    public static IEnumerable<ValidationFailure> Name(string name, string field)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !Id().IsMatch(name[Prefix.Length..]))
            yield return At(field, "This is no dossier's name. Give one such as \"dossiers/marrow-bay\".");
    }

    public static IEnumerable<ValidationFailure> NewId(string id)
    {
        if (!Id().IsMatch(id))
            yield return At("dossierId", "Give 1 to 63 small letters, digits and hyphens, a letter or digit first and last, such as \"marrow-bay\".");
    }

    public static IEnumerable<ValidationFailure> Texts(string title, string description) =>
        Length(title, LongestTitle, "title").Concat(Length(description, LongestText, "description"));

    public static IEnumerable<ValidationFailure> RequestId(string id) => Length(id, LongestRequestId, "requestId");

    public static IEnumerable<ValidationFailure> Reason(string reason) => Length(reason, LongestText, "reason");

    public static IEnumerable<ValidationFailure> PageSize(int size)
    {
        if (size is < 0 or > LargestPage)
            yield return At("pageSize", string.Create(CultureInfo.InvariantCulture, $"A page has 1 to {LargestPage} entries; 0 or nothing takes {UsualPage}."));
    }

    public static ValidationFailure At(string field, string message) => RequestFaults.At(field, V1.ErrorReason.InvalidRequest, message);

    private static IEnumerable<ValidationFailure> Length(string text, int most, string field)
    {
        if (text.Length > most)
            yield return At(field, string.Create(CultureInfo.InvariantCulture, $"It is longer than {most} characters. Shorten it."));
    }

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
