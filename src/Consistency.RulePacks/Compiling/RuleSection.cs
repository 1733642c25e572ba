using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles the settings of rules, the pack's own among them.</summary>
internal static class RuleSection
{
    private static readonly string[] Placeholders = ["what", "positions", "speaker"];

    public static IReadOnlyDictionary<string, RuleSettings> Compile(MapNode section, CompileContext context) =>
        section.Entries.ToDictionary(e => e.Key, e => Define(e.Value as MapNode ?? MapNode.Empty, context), StringComparer.Ordinal);

    private static RuleSettings Define(MapNode stated, CompileContext context)
    {
        if (stated["message"] is ScalarNode message)
            CheckPlaceholders(message, context);
        return new RuleSettings(stated.Flag("enabled", otherwise: true), SeverityOf(stated["maximum_severity"]), (stated["message"] as ScalarNode)?.Text)
        {
            Severity = SeverityOf(stated["severity"]),
        };
    }

    private static Severity? SeverityOf(PackNode? stated) => stated is ScalarNode severity ? Enum.Parse<Severity>(severity.Text, ignoreCase: true) : null;

    private static void CheckPlaceholders(ScalarNode message, CompileContext context)
    {
        var text = message.Text;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            var placeholder = close < 0 ? text[(open + 1)..] : text[(open + 1)..close];
            if (close < 0 || !Placeholders.Contains(placeholder, StringComparer.Ordinal))
                context.Faults.Add(message.At, () => FaultTexts.UnknownPlaceholder(placeholder));
        }
    }
}
