using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads "no one" and "nobody" as nought where they say to how many something happened: "no one was hurt", "nobody died". Thread-safe.</summary>
/// <remarks>"No one knows how many were hurt" counts nobody.</remarks>
internal static class NobodyReader
{
    // "Has not yet been": so many auxiliaries and adverbs may stand between.
    private const int MostBetween = 4;

    /// <returns>Past the words; <paramref name="at"/> where they count nobody.</returns>
    public static int EndAt(ReadOnlySpan<Piece> sentence, int at)
    {
        var end = sentence.WordAt(at) == "nobody" ? at + 1 : sentence.WordAt(at) == "no" && sentence.WordAt(at + 1) == "one" ? at + 2 : at;
        if (end == at)
            return at;
        var verb = end;
        var passive = false;
        while (verb - end < MostBetween && sentence.WordAt(verb) is "was" or "were" or "is" or "has" or "had" or "been" or "being" or "yet" or "seriously" or "reportedly" or "immediately")
            passive |= sentence.WordAt(verb++) is "was" or "were" or "is" or "been" or "being";
        var word = sentence.WordAt(verb);
        return sentence.IsWordAt(verb) && (word == "died" || (passive && (CountedWords.IsParticiple(word) && word.EndsWith("ed", StringComparison.Ordinal) || word is "hurt" or "found" or "shot" or "lost"))) ? end : at;
    }
}
