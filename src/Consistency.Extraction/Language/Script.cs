namespace Consistency.Extraction.Language;

/// <summary>A writing system, as far as it narrows the language down.</summary>
internal enum Script
{
    Other,
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Thai,
    Kana,
    Hangul,
    Han,
}

/// <summary>Tells the script of a letter.</summary>
internal static class Scripts
{
    public static Script Of(char c) => c switch
    {
        < '\u0250' => char.IsLetter(c) ? Script.Latin : Script.Other,
        >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u077F' => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        >= '\u1100' and <= '\u11FF' or >= '\uAC00' and <= '\uD7AF' => Script.Hangul,
        >= '\u4E00' and <= '\u9FFF' => Script.Han,
        _ => Script.Other,
    };

    /// <summary>The language of a script that one language is mostly written in; "und" for others.</summary>
    public static string Language(Script script) => script switch
    {
        Script.Greek => "el",
        Script.Hebrew => "he",
        Script.Devanagari => "hi",
        Script.Thai => "th",
        Script.Kana => "ja",
        Script.Hangul => "ko",
        Script.Han => "zh",
        _ => "und",
    };
}
