using Consistency.Model;

namespace Consistency.Checking;

/// <summary>Claims and reports that come together.</summary>
public sealed record CheckBatch(IReadOnlyList<Claim> Claims, IReadOnlyList<Report> Reports)
{
    /// <summary>The path of the claim at an index, for problems. Default: "claims[3]".</summary>
    public Func<int, string> ClaimPath { get; init; } = index => $"claims[{index}]";

    /// <summary>The path of the report at an index, for problems. Default: "reports[3]".</summary>
    public Func<int, string> ReportPath { get; init; } = index => $"reports[{index}]";
}
