namespace Consistency.Server.Mapping;

/// <summary>Faults of claims and reports, and differences; their enums have the contract's numbers.</summary>
internal static class ProblemMapping
{
    public static V1.Problem ToProto(this Model.Problem problem) => new()
    {
        ClaimId = problem.ClaimId,
        ReportId = problem.ReportId,
        Field = problem.Field,
        Reason = (V1.ProblemReason)problem.Reason,
        Message = problem.Message,
        LeftOut = problem.LeftOut,
    };

    public static V1.Difference ToProto(this Model.Difference difference) =>
        new() { Kind = (V1.DifferenceKind)difference.Kind, Text = difference.Text };
}
