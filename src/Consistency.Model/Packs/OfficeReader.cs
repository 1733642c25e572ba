namespace Consistency.Model.Packs;

/// <summary>Reads an office as one that the pack knows, with whose it is: "French president" and "President of France" are one.</summary>
public sealed class OfficeReader(RulePack pack)
{
    private const char Separator = '|';

    // The key of the qualifier that says of which country an office is.
    private const string Country = "nationality";

    // Words between an office and whose it is.
    private static readonly string[] Links = [" of the ", " of ", " for ", " in ", " at "];

    /// <summary>The office's canonical name, then whose it is; empty where the pack knows no such office.</summary>
    public string Read(string name)
    {
        if (pack.Offices.Offices.TryResolve(name, out var office))
            return office;
        var folded = Taxonomy.Fold(name);
        foreach (var link in Links)
        {
            var at = folded.IndexOf(link, StringComparison.Ordinal);
            if (at > 0 && pack.Offices.Offices.TryResolve(folded[..at], out office))
                return office + Separator + Owner(folded[(at + link.Length)..]);
        }

        for (var space = folded.IndexOf(' ', StringComparison.Ordinal); space > 0; space = folded.IndexOf(' ', space + 1))
        {
            if (pack.Offices.Offices.TryResolve(folded[(space + 1)..], out office))
                return office + Separator + Owner(folded[..space]);
        }

        return "";
    }

    /// <summary>The pack's entry for an office as read; null where it has none.</summary>
    public static Office? Find(OfficeTable offices, string read) => offices.Find(read.Split(Separator, 2)[0]);

    private string Owner(string words) =>
        pack.Qualifiers.TryGetValue(Country, out var countries) && countries.TryResolve(words, out var country) ? country
        : pack.Places.TryResolve(words, out var place) ? place
        : words;
}
