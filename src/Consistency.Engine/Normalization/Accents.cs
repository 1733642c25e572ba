using System.Collections.Frozen;
using System.Text;

namespace Consistency.Engine.Normalization;

/// <summary>Takes the accents off Latin letters: "é" is "e", "ł" is "l", "ß" is "ss".</summary>
/// <remarks>A table of its own, as the runtime takes letters apart only where a culture library is installed.</remarks>
internal static class Accents
{
    private const char FirstCombiningMark = '\u0300', LastCombiningMark = '\u036f';

    private static readonly (string Plain, string Accented)[] Letters =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æǽ"),
        ("b", "ḃḅḇƀ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓđð"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡǥ"),
        ("h", "ĥȟḣḥḧḩḫẖħ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽł"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("ss", "ß"),
        ("t", "ţťțṫṭṯṱẗŧ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕƶ"),
    ];

    private static readonly FrozenDictionary<char, string> PlainByLetter =
        Letters.SelectMany(l => l.Accented.Select(c => (Letter: c, l.Plain))).ToFrozenDictionary(l => l.Letter, l => l.Plain);

    /// <summary>Appends a lower-case letter without its accent; of a mark that stands for itself, nothing.</summary>
    public static void AppendPlain(StringBuilder text, char letter)
    {
        if (letter is >= FirstCombiningMark and <= LastCombiningMark)
            return;
        if (!char.IsAscii(letter) && PlainByLetter.TryGetValue(letter, out var plain))
            text.Append(plain);
        else
            text.Append(letter);
    }
}
