using System.Text.Json.Nodes;

namespace Consistency.Doors.Tests.Cases;

/// <summary>How many cases each door was asked, and how many it answers as the engine does.</summary>
internal static class DoorTable
{
    /// <summary>Whether two answers are the same, whatever the order of their fields.</summary>
    public static bool Alike(string one, string other) => JsonNode.DeepEquals(JsonNode.Parse(one), JsonNode.Parse(other));

    /// <param name="answers">By case, what each door answers, the engine first.</param>
    /// <returns>One line for each door, in the order of the doors.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(IReadOnlyDictionary<string, List<(string Door, Task<string> Answer)>> answers)
    {
        var lines = new List<(string Door, string Case, bool Alike)>();
        foreach (var (name, ofCase) in answers)
        {
            foreach (var (door, answer) in ofCase)
                lines.Add((door, name, await AlikeAsync(ofCase[0].Answer, answer)));
        }

        return [.. lines.GroupBy(l => l.Door).Select(d =>
            $"door: {d.Key,-21} {d.Count(),4} cases, {d.Count(l => l.Alike),4} alike, {d.Count(l => CaseFolder.Skips.ContainsKey(l.Case)),2} skipped")];
    }

    private static async Task<bool> AlikeAsync(Task<string> first, Task<string> answer)
    {
        await Task.WhenAny(Task.WhenAll(first, answer));
        return first.IsCompletedSuccessfully && answer.IsCompletedSuccessfully && Alike(await first, await answer);
    }
}
