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
            if (!isPlaceWord(text[i].Lower))
                continue;
            var name = BehindKind(text, i + 1, end);
            if (text.Is(name, WordClass.Capital) && !text.Is(name, WordClass.Time))
                return text.Document.Slice(name, NameEnd(text, name, end));
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

    /// <summary>Where a name may begin: behind "the state of", where that is there.</summary>
    private static int BehindKind(TaggedText text, int at, int end)
    {
        var kind = text.Is(at, "the") ? at + 1 : at;
        return kind + 2 < end && LexiconWords.Area.Contains(text[kind].Lower) && text.Is(kind + 1, "of") ? kind + 2 : at;
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
