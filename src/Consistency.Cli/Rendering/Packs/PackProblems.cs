using Consistency.Cli.Reading;
using Consistency.V1;

namespace Consistency.Cli.Rendering.Packs;

/// <summary>What is wrong with a pack as text: a line each, with file, line, column and field path, as compilers do.</summary>
internal static class PackProblems
{
    /// <param name="tests">How many tests it has.</param>
    public static void Print(Page page, string target, ValidateRulePackResponse response, int tests)
    {
        foreach (var problem in response.Problems)
            page.Line(new Complaint(new Place(target, problem.Line, problem.Column), Messages.PackFault(problem.Path, problem.Message)).ToString());
        if (response.Valid)
            page.Line($"{target}: sound, {Words.Count(tests, "test")}, digest {response.RulePacks[^1].Digest}");
    }
}
