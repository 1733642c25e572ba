using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Matching;

/// <summary>The figures of some texts, in an order that does not depend on the request's, and how rare their words are.</summary>
internal sealed class FigureSet
{
    // Fewer texts than this say little about how rare a word is.
    private const int FewestTexts = 50;

    // More dates in a sentence are a list.
    private const int MostDays = 8;

    private readonly ComparedFigure[] _figures;
    private readonly double[] _rarity;

    private FigureSet(ComparedFigure[] figures, double[] rarity) => (_figures, _rarity) = (figures, rarity);

    public int Count => _figures.Length;

    public ComparedFigure this[int index] => _figures[index];

    /// <summary>How much each word tells: 1 where one text of many has it, 0 where all have it.</summary>
    public double[] Rarity => _rarity;

    public static FigureSet Of(IEnumerable<Claim> claims, Stories stories, RulePack pack)
    {
        var ordered = claims.Where(c => c.Context!.Days.Count <= MostDays)
            .OrderBy(Stories.KeyOf, StringComparer.Ordinal).ThenBy(c => c.Evidence?.Start ?? 0).ThenBy(c => c.Evidence?.End ?? 0)
            .ThenBy(c => c.Property, StringComparer.Ordinal).ThenBy(c => c.Subject.Name, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var (numbers, texts) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var words = ordered.ConvertAll(c => WordsOf(c.Context!, numbers));
        var textOf = ordered.ConvertAll(c => WordNumbers.Of(texts, Stories.KeyOf(c)));
        var rarity = Rarities(words, textOf, numbers.Count, texts.Count);
        return new FigureSet([.. ordered.Select((c, i) => new ComparedFigure(c, textOf[i], stories.Of(c), Read(c, pack), words[i], words[i].Sum(w => rarity[w])))], rarity);
    }

    private static int[] WordsOf(FigureContext context, Dictionary<string, int> numbers) =>
        [.. context.Words.Keys.Concat(context.Counted).Order(StringComparer.Ordinal).Select(w => WordNumbers.Of(numbers, w)).Distinct().Order()];

    private static double[] Rarities(List<int[]> words, List<int> textOf, int wordCount, int textCount)
    {
        var (texts, last) = (new int[wordCount], new int[wordCount]);
        Array.Fill(last, -1);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var word in words[i])
            {
                texts[word] += last[word] == textOf[i] ? 0 : 1;
                last[word] = textOf[i];
            }
        }

        var all = Math.Max(textCount, FewestTexts);
        return Array.ConvertAll(texts, n => Math.Log((double)all / n) / Math.Log(all));
    }

    private static Interval Read(Claim claim, RulePack pack)
    {
        if (claim.Value is ClaimValue.OfTime time)
            return ValueReader.ReadTime(time.Time).Strict;
        var quantity = ((ClaimValue.OfQuantity)claim.Value!).Quantity;
        var unit = pack.Units.TryResolve(quantity.Unit, out var known) ? known : Unit.Count;
        return QuantityReader.Read(quantity, TopicReader.PropertyOf(pack, claim.Property), unit, pack.Readings).Strict;
    }
}
