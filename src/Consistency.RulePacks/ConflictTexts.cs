using Consistency.Model.Packs;

namespace Consistency.RulePacks;

/// <summary>The texts of conflicts between packs: each names both places and says what holds.</summary>
internal static class ConflictTexts
{
    public static string Values(PackPlace upper, string above, PackPlace lower, string below) =>
        $"{upper.Path} is \"{Shown(above)}\" in {upper}, and \"{Shown(below)}\" in {lower}. The first holds.";

    public static string Wholes(PackPlace upper, string above, PackPlace lower, string below) =>
        $"{upper.Path} is \"{Shown(above)}\" in {upper}, and \"{Shown(below)}\" in {lower}. Both hold.";

    public static string Forms(string form, PackPlace upper, string above, PackPlace lower, string below) =>
        $"\"{Shown(form)}\" stands for \"{Shown(above)}\" in {upper}, and for \"{Shown(below)}\" in {lower}. The first holds.";

    private static string Shown(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
