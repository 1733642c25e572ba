using System.Runtime.CompilerServices;
using Consistency.Extraction.Text;
using Consistency.Model.Packs;

namespace Consistency.Extraction.People;

/// <summary>What a pack's names and offices are made of, word by word, so that most runs of capitals need no look-up. One for each pack; thread-safe.</summary>
internal sealed class NameWords
{
    private static readonly int s_memo = Word.AddMemo();
    private static readonly ConditionalWeakTable<RulePack, NameWords> s_known = [];

    private readonly RulePack _pack;
    private readonly HashSet<string> _firstOfNames;
    private readonly HashSet<string> _firstOfOffices;
    private readonly PackMemo<NameRoles> _roles;

    private NameWords(RulePack pack)
    {
        (_pack, Nationalities) = (pack, pack.Qualifiers.GetValueOrDefault("nationality", Taxonomy.Empty));
        _firstOfNames = FirstWords(pack.Offices.Bodies, pack.Places, Nationalities);
        _firstOfOffices = FirstWords(pack.Offices.Offices);
        _roles = new PackMemo<NameRoles>(s_memo, Find);
    }

    public Taxonomy Nationalities { get; }

    public static NameWords Of(RulePack pack) => s_known.GetValue(pack, static p => new NameWords(p));

    public bool Is(Word word, NameRoles any) => (_roles.Of(word) & any) != 0;

    private static HashSet<string> FirstWords(params ReadOnlySpan<Taxonomy> names)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var taxonomy in names)
            words.UnionWith(taxonomy.Forms.Select(f => FirstWord(f.Form)));
        return words;
    }

    private static string FirstWord(string folded) => folded.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? folded[..blank] : folded;

    private NameRoles Find(Word word)
    {
        var first = FirstWord(Taxonomy.Fold(word.Written));
        var isRole = PeopleLexicon.KindOf(word) == NounKind.Person || PeopleLexicon.Noun(word.Lower) != word.Lower;
        return (isRole ? NameRoles.Role : 0)
            | (_pack.Names.Titles.Contains(word.Lower) ? NameRoles.Title : 0)
            | (!isRole && _pack.Names.BodyWords.Contains(word.Lower) ? NameRoles.Body : 0)
            | (_firstOfNames.Contains(first) ? NameRoles.StartsName : 0)
            | (_firstOfOffices.Contains(first) ? NameRoles.StartsOffice : 0);
    }
}

/// <summary>What a word can be in a name.</summary>
[Flags]
internal enum NameRoles
{
    /// <summary>A noun for a person, or short for one: "general", "gen".</summary>
    Role = 1 << 0,

    /// <summary>A title that the pack knows.</summary>
    Title = 1 << 1,

    /// <summary>A word that makes a name a body's: "Ministry".</summary>
    Body = 1 << 2,

    /// <summary>The first word of a body, place or people that the pack knows.</summary>
    StartsName = 1 << 3,

    /// <summary>The first word of an office that it knows.</summary>
    StartsOffice = 1 << 4,
}
