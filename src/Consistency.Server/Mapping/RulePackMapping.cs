using Consistency.RulePacks;
using Consistency.RulePacks.Folders;

namespace Consistency.Server.Mapping;

/// <summary>Rule packs and their faults.</summary>
internal static class RulePackMapping
{
    /// <summary>What is known of a pack that is in use, or is a refused file of the folder.</summary>
    public static V1.RulePackInfo InfoOf(this FolderSnapshot packs, string name)
    {
        var file = packs.Packs.GetValueOrDefault(name);
        var info = new V1.RulePackInfo
        {
            Name = name,
            Origin = file is null ? V1.RulePackOrigin.Shipped : V1.RulePackOrigin.Folder,
            File = file?.File ?? "",
            Problems = { file?.Refused.Select(ToProto) ?? [] },
        };
        if (packs.Catalog.Names.Contains(name))
        {
            var pack = packs.Catalog.Describe(name);
            info.Digest = pack.Pack.Digests[^1].Digest;
            info.Extends.Add(pack.Extends);
        }

        return info;
    }

    public static V1.RulePackProblem ToProto(this RulePackFault fault) =>
        new() { Path = fault.Path, Line = fault.Line, Column = fault.Column, Message = fault.Message };
}
