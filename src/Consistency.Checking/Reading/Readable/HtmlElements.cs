using System.Collections.Frozen;

namespace Consistency.Checking.Reading.Readable;

/// <summary>What the elements of a page are to its reader.</summary>
internal static class HtmlElements
{
    /// <summary>Elements without an end.</summary>
    public static FrozenSet<string> Void { get; } = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Elements whose words are none of the text.</summary>
    public static FrozenSet<string> Unread { get; } = Set(
        "script style title template noscript noembed noframes iframe object applet svg math canvas audio video map datalist nav aside " +
        "button select textarea input label legend dialog menu progress meter rt rp del s strike footer");

    /// <summary>Roles of what stands around the text.</summary>
    public static FrozenSet<string> UnreadRoles { get; } = Set("navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar");

    /// <summary>Elements in a line of text; all others stand on lines of their own.</summary>
    public static FrozenSet<string> Inline { get; } = Set(
        "a abbr acronym area b base bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt rtc ruby s samp small span strike " +
        "strong sub sup time tt u var wbr img input button select textarea script style noscript svg math map object picture link meta template embed param source track");

    /// <summary>Elements in which other markup is not told from text.</summary>
    public static FrozenSet<string> Raw { get; } = Set("style xmp iframe noembed noframes");

    /// <summary>Elements out of which the end of an element that began before them does not lead.</summary>
    public static FrozenSet<string> Cells { get; } = Set("td th caption");

    public static FrozenSet<string> TableParts { get; } = Set("table thead tbody tfoot tr td th caption body html template");

    /// <summary>What an element's start ends, if that is the block that it starts in: few writers end paragraphs and items.</summary>
    public static bool EndsOpen(string started, string open) => open switch
    {
        "p" => !Inline.Contains(started),
        "li" => started is "li",
        "dt" or "dd" => started is "dt" or "dd",
        "td" or "th" => started is "td" or "th" or "tr" or "tbody" or "tfoot",
        "tr" => started is "tr" or "tbody" or "tfoot",
        "thead" or "tbody" => started is "tbody" or "tfoot",
        "option" => started is "option" or "optgroup",
        _ => false,
    };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
