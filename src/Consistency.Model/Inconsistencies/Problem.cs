namespace Consistency.Model;

/// <summary>A fault in one claim or report; the rest was answered.</summary>
/// <param name="Field">The path of the faulty field, such as "claims[3].quantity.upper".</param>
/// <param name="LeftOut">Whether the claim or report was left out because of it.</param>
public sealed record Problem(string ClaimId, string ReportId, string Field, ProblemReason Reason, string Message, bool LeftOut = true);

/// <summary>What kind of fault it is; the names and numbers are the contract's.</summary>
public enum ProblemReason
{
    MissingValue = 1,
    InvalidNumber = 2,
    ReversedRange = 3,
    UnknownProperty = 4,
    WrongValueType = 5,
    UnknownUnit = 6,
    UnknownEnum = 7,
    InvalidTime = 8,
    DuplicateId = 9,
    MissingField = 10,
    TooLong = 11,
    TextNotRead = 12,
    InvalidEvidence = 13,
    EmptyText = 14,
    NotText = 15,
    MalformedText = 16,
    UnsupportedMediaType = 17,
    UnsupportedLanguage = 18,
}
