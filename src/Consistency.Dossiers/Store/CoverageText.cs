using System.Text.Json;
using Consistency.Model;

namespace Consistency.Dossiers.Store;

/// <summary>What was made of a report, as JSON.</summary>
internal static class CoverageText
{
    public static string Write(Coverage coverage) => JsonSerializer.Serialize(coverage);

    public static Coverage Read(string text) => JsonSerializer.Deserialize<Coverage>(text)!;
}
