using System.Globalization;
using Consistency.Model;

namespace Consistency.Benchmarks.Dossiers;

/// <summary>Reports of a few sentences with numbers, of which some tell of the same places and things; the same number makes the same report.</summary>
internal static class MadeUpReports
{
    private const int Sentences = 6, Places = 400;

    private static readonly DateTimeOffset s_first = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] s_ends = ["by", "vik", "holm", "stad", "borg", "sund", "nes", "dal"];
    private static readonly string[] s_syllables = ["Os", "Ve", "Ska", "Lun", "Gre", "Tor", "Ha", "Mar", "Sel", "Bri", "Nor", "Ka", "Fal", "Du", "El", "Ro"];
    private static readonly string[] s_counted = ["houses", "farmers", "lorries", "teachers", "trees", "shops", "engineers", "cattle", "bridges", "pupils", "tents", "wells", "boats", "nurses", "ferries"];
    private static readonly string[] s_happened = ["were damaged by the storm", "were counted in the survey", "were moved from the valley", "were paid by the council", "were inspected after the flood", "were lost in the fire", "were named in the report", "were left without power"];
    private static readonly string[] s_when = ["this spring", "near the harbour", "last week", "during the strike", "along the river", "by the end of the month", "outside the old town", "at the northern border"];

    public static Report Of(int number)
    {
        var random = new Random(number);
        string Any(string[] words) => words[random.Next(words.Length)];
        var places = Enumerable.Range(0, 2).Select(_ => NameOf(random.Next(Places))).ToList();
        var text = string.Join(' ', Enumerable.Range(0, Sentences).Select(_ => string.Create(
            CultureInfo.InvariantCulture, $"In {Any([.. places])}, {random.Next(11, 900)} {Any(s_counted)} {Any(s_happened)} {Any(s_when)}.")));
        return new Report(string.Create(CultureInfo.InvariantCulture, $"report{number}"), text, PublishedAt: s_first.AddHours(number));
    }

    private static string NameOf(int place) => s_syllables[place % s_syllables.Length] + s_ends[place / s_syllables.Length % s_ends.Length] + s_ends[place / (s_syllables.Length * s_ends.Length)];
}
