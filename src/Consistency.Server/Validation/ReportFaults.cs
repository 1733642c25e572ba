using System.Text;
using Consistency.Server.Errors;
using FluentValidation;

namespace Consistency.Server.Validation;

/// <summary>Reports over the limits.</summary>
internal static class ReportFaults
{
    public static void Check(IReadOnlyList<V1.Report> reports, ServerLimits limits, ValidationContext<V1.CheckRequest> context)
    {
        for (var i = 0; i < reports.Count; i++)
        {
            if (Encoding.UTF8.GetByteCount(reports[i].Text) > limits.ReportBytes)
            {
                context.AddFailure(RequestFaults.At(
                    $"reports[{i}].text",
                    V1.ErrorReason.InvalidRequest,
                    $"The text is larger than {limits.ReportBytes} bytes. Split the report."));
            }
        }
    }
}
