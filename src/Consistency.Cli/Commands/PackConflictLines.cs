using Consistency.V1;

namespace Consistency.Cli.Commands;

/// <summary>Names contradictions between rule packs on standard error.</summary>
internal static class PackConflictLines
{
    public static void Print(ToolContext context, IEnumerable<RulePackDigest> packs)
    {
        foreach (var conflict in packs.SelectMany(p => p.Conflicts))
            context.WriteError(Messages.PackConflict(conflict.Message));
    }
}
