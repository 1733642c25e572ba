using System.Runtime.CompilerServices;
using Consistency.Extraction.Text;
using Consistency.Model.Packs;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Extraction.Claims;

/// <summary>A pack's vocabulary, indexed for running text. One for each pack; safe to share between threads.</summary>
internal sealed class ClaimLexicon
{
    private static readonly ConditionalWeakTable<RulePack, ClaimLexicon> Known = [];

    // The places that are forms of each nationality: a country, and often its seat of government.
    private readonly ILookup<string, string> _countries;

    private ClaimLexicon(RulePack pack)
    {
        Pack = pack;
        // Nobody asks before all indexes are made.
        Words = new PackWords(pack.Wordings, w => Counts!.IsForm(w) || Subjects!.IsForm(w));
        Offices = new OfficeReader(pack);
        Counts = new FormIndex(pack.Properties, Words, n => pack.PropertyDefinitions[n] is { Value: ValueType.Quantity } p && (p.Of.Length > 0 || p.Count));
        Measures = new FormIndex(pack.Properties, Words, n => pack.PropertyDefinitions[n].Dimension.Length > 0);
        Dates = new FormIndex(pack.Properties, Words, n => pack.PropertyDefinitions[n].Value == ValueType.Time);
        Events = new FormIndex(pack.Properties, Words, n => pack.PropertyDefinitions[n].Value == ValueType.Truth);
        Entities = new FormIndex(pack.Properties, Words, n => pack.PropertyDefinitions[n] is { Value: ValueType.Entity, Offices: false });
        Subjects = new FormIndex(pack.Subjects, Words, _ => true, areNouns: true);
        Places = new FormIndex(pack.Places, Words, _ => true);
        var nationalities = pack.Qualifiers.GetValueOrDefault(Nationality, Taxonomy.Empty);
        Nationalities = new FormIndex(nationalities, Words, _ => true);
        _countries = nationalities.Forms.Where(f => pack.Places.TryResolve(f.Form, out _)).ToLookup(f => f.Name, f => pack.Places.TryResolve(f.Form, out var place) ? place : "", StringComparer.Ordinal);
    }

    /// <summary>The key of the qualifier for a people's country.</summary>
    public const string Nationality = "nationality";

    public RulePack Pack { get; }

    public PackWords Words { get; }

    public OfficeReader Offices { get; }

    /// <summary>Properties that count things.</summary>
    public FormIndex Counts { get; }

    /// <summary>Properties whose name stands beside their numbers: "inflation".</summary>
    public FormIndex Measures { get; }

    /// <summary>Properties that are dates.</summary>
    public FormIndex Dates { get; }

    /// <summary>Properties that happened or did not.</summary>
    public FormIndex Events { get; }

    /// <summary>Properties whose value is a name, other than offices.</summary>
    public FormIndex Entities { get; }

    public FormIndex Subjects { get; }

    public FormIndex Places { get; }

    public FormIndex Nationalities { get; }

    /// <summary>The country of a nationality: that of its places which the others are part of; null where the pack knows none.</summary>
    public string? CountryOf(string nationality) => _countries[nationality].FirstOrDefault(c => _countries[nationality].All(p => Pack.Places.IsPartOf(p, c)));

    public static ClaimLexicon Of(RulePack pack) => Known.GetValue(pack, static p => new ClaimLexicon(p));
}
