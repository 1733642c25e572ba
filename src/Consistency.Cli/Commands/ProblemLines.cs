using Consistency.Cli.Reading;
using Consistency.V1;

namespace Consistency.Cli.Commands;

/// <summary>Names faults of single claims on standard error, each with its file and line.</summary>
internal static class ProblemLines
{
    /// <summary>How many are printed; the rest are counted.</summary>
    public const int Shown = 20;

    public static void Print(ToolContext context, IReadOnlyList<Problem> problems, PlaceMap places)
    {
        foreach (var problem in problems.Take(Shown))
        {
            var (place, field) = places.Find(problem.Field);
            context.WriteError(new Complaint(place, Messages.Problem(field, problem)).ToString());
        }

        if (problems.Count > Shown)
            context.WriteError(Messages.MoreProblems(problems.Count - Shown));
    }
}
