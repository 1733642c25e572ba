using System.Globalization;

namespace Consistency.RulePacks.Folders;

/// <summary>The texts of the faults of folders: each says what is wrong and what to do.</summary>
internal static class FolderTexts
{
    public static readonly string TooManyFiles = Invariant($"The folder has more than {Limits.FolderPacks} packs. Remove some.");
    public static readonly string FolderTooLarge = Invariant($"The folder's packs are larger than {Limits.FolderBytes} bytes together. Remove some.");

    public static string TwoFiles(string one, string other) => $"{one} and {other} are files of one pack. Remove one of them.";

    public static string NotUtf8(int offset) => Invariant($"The file is not UTF-8 at byte {offset}. Save it as UTF-8.");

    public static string Unreadable(string why) => $"The file cannot be read: {why.ReplaceLineEndings(" ")}";

    public static string Ships(string name) => $"\"{name}\" is the name of a pack that ships. Rename the file and the pack, and extend [{name}].";

    public static string Reserved(string name) => $"\"{name}\" is the name that a request's own document has. Rename the file and the pack.";

    public static string BadName => "A pack's name is 1 to 100 letters, digits, hyphens, underscores and full stops. Rename the file and the pack.";

    public static string Breaks(string other, RulePackFault fault) => $"\"{other}\", which extends this pack, would have a fault: {fault}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
