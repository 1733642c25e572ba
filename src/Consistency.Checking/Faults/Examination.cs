using Consistency.Model;

namespace Consistency.Checking.Faults;

/// <summary>A request's claims, parted into those to check and what is wrong with the others.</summary>
/// <param name="Sound">In the order of the request, each with an id of its own.</param>
/// <param name="Problems">In the order of the request, claims before reports.</param>
internal sealed record Examination(IReadOnlyList<Claim> Sound, IReadOnlyList<Problem> Problems)
{
    /// <param name="pathOf">The path of the claim at an index: "claims[3]".</param>
    public static Examination Of(CheckInput input, Func<int, string> pathOf, CancellationToken cancellation)
    {
        var validator = new ClaimValidator(input.Pack);
        var ids = ClaimIds.Of(input.Claims);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sound = new List<Claim>(input.Claims.Count);
        var problems = new List<Problem>();
        for (var i = 0; i < input.Claims.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var claim = input.Claims[i];
            var before = problems.Count;
            if (seen.Add(ids[i]))
                problems.AddRange(validator.Validate(claim).Errors.Select(e => Fault.ToProblem(e, ids[i], pathOf(i))));
            else
                problems.Add(Duplicate(ids[i], pathOf(i)));
            if (problems.Count == before)
                sound.Add(claim.Id.Length == 0 ? claim with { Id = ids[i] } : claim);
        }

        problems.AddRange(input.ReportIds.Select(NotRead));
        return new Examination(sound, problems);
    }

    private static Problem Duplicate(string id, string path) => new(
        Fault.Shown(id),
        "",
        $"{path}.id",
        ProblemReason.DuplicateId,
        $"An earlier claim has the id \"{Fault.Shown(id)}\". Give each claim an id of its own, or none.");

    private static Problem NotRead(string reportId, int index) => new(
        "",
        Fault.Shown(reportId),
        $"reports[{index}]",
        ProblemReason.TextNotRead,
        "Reports are not read by this version. Give the report's claims as structured claims.");
}
