using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Claims;

/// <summary>Reads names behind words of place, known to the vocabulary or not.</summary>
internal static class PlaceNames
{
    /// <summary>The first name behind a word of place, before the clause breaks off; empty where there is none.</summary>
    /// <param name="isPlaceWord">Which words stand before a place.</param>
    public static string FirstBehind(TaggedText text, int first, int end, Func<string, bool> isPlaceWord)
    {
        for (var i = first; i < end - 1 && !text.IsBreak(i); i++)
        {
            if (isPlaceWord(text[i].Lower) && text.Is(i + 1, WordClass.Capital) && !text.Is(i + 1, WordClass.Time))
                return text.Document.Slice(i + 1, NameEnd(text, i + 1, end));
        }

        return "";
    }

    /// <summary>The first name of what has areas: "Osterland" in "all of Osterland's 12 counties"; empty where there is none.</summary>
    public static string FirstWithAreas(TaggedText text, int first, int end)
    {
        for (var i = first + 1; i < end - 1 && !text.IsBreak(i); i++)
        {
            if (!text.IsPossessiveMark(i) || !text.Is(i - 1, WordClass.Capital))
                continue;
            if (LexiconWords.Areas.Contains(text[i + 1].Lower) || (i + 2 < end && LexiconWords.Areas.Contains(text[i + 2].Lower)))
                return text.Document.Slice(NameStart(text, i - 1, first), i);
        }

        return "";
    }

    private static int NameStart(TaggedText text, int last, int floor)
    {
        while (last > floor && text.Is(last - 1, WordClass.Capital) && text.IsWord(last - 1) && !text.Is(last - 1, WordClass.Time))
            last--;
        return last;
    }

    private static int NameEnd(TaggedText text, int first, int end)
    {
        var last = first;
        while (last + 1 < end && text.Is(last + 1, WordClass.Capital) && text.IsWord(last + 1) && !text.Is(last + 1, WordClass.Time))
            last++;
        return last + 1;
    }
}
