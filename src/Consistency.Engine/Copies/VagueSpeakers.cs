using Consistency.Engine.Figures;
using Consistency.Engine.Normalization;
using Consistency.Model.Packs;

namespace Consistency.Engine.Copies;

/// <summary>Tells which names may stand for another speaker: a body for a person who speaks for it, a surname for its bearers.</summary>
internal sealed class VagueSpeakers(ClaimSet claims)
{
    private readonly OfficeHolders _holders = claims.OfficeHolders;
    private readonly NameLexicon _names = claims.Pack.Names;

    /// <summary>Those of several speakers that may be another one of them.</summary>
    public IReadOnlySet<string> Among(IReadOnlySet<string> speakers)
    {
        var byForm = speakers.ToLookup(s => Fold(s), StringComparer.Ordinal);
        return speakers.SelectMany(s => ShorterForms(s).Concat(_holders.NamesOfBodies(s).Select(Fold)).SelectMany(f => byForm[f]).Where(o => !string.Equals(o, s, StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
    }

    private string Fold(string name) => string.Join(' ', NameParts.Of(name, _names).Folded);

    /// <summary>"Ana Reis" is also "Reis" and "A Reis", the "US military" the "military".</summary>
    private IEnumerable<string> ShorterForms(string speaker)
    {
        var words = NameParts.Of(speaker, _names).Folded;
        for (var first = 1; first < words.Count; first++)
            yield return string.Join(' ', words.Skip(first));
        if (words.Count > 1 && words[0].Length > 1)
            yield return $"{words[0][..1]} {words[^1]}";
    }
}
