using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Consistency.Checking.Reading.Readable;

/// <summary>
/// Reads a page: its article, or else all that is not there to find one's way. It follows the parser's tags, not a tree of them: these stand in
/// the page's order, and a tree of a page that nests without end costs the square of it. For one page and one thread.
/// </summary>
internal sealed class HtmlText
{
    private const string Paragraph = "\n\n";
    private const string Line = "\n";
    private const string CharacterData = "<![CDATA[";

    // So that a long page can be cancelled, without asking at every tag.
    private const int TokensBetweenLooks = 1 << 12;

    private readonly string _page;
    private readonly bool _isXml;
    private readonly HtmlTokenizer _tokens;
    private readonly ReadableBuilder _text;
    private readonly OpenElements _open = new();
    private readonly PageFacts _facts = new();
    private readonly PageRegions _regions;
    private bool _isLinkedData;

    private HtmlText(string page, bool isXml, HtmlTokenizer tokens)
    {
        (_page, _isXml, _tokens, _text) = (page, isXml, tokens, new ReadableBuilder(page));
        _regions = new PageRegions(_text);
    }

    /// <summary>Reads a page in time linear in it, however malformed.</summary>
    /// <param name="isXml">Whether elements may end themselves ("&lt;p/&gt;").</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static (ReadableText Text, PageFacts Facts) Read(string page, bool isXml, CancellationToken cancellation)
    {
        using var tokens = new HtmlTokenizer(new TextSource(new StringTextSource(page)), HtmlEntityProvider.Resolver) { IsAcceptingCharacterData = isXml };
        var reader = new HtmlText(page, isXml, tokens);
        reader.Walk(cancellation);
        return (reader._regions.Choose(), reader._facts);
    }

    private void Walk(CancellationToken cancellation)
    {
        for (var count = 0; _tokens.Get() is var token && token.Type != HtmlTokenType.EndOfFile; count++)
        {
            if (count % TokensBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            if (token.Type == HtmlTokenType.StartTag)
                Start((HtmlTagToken)token);
            else if (token.Type == HtmlTokenType.EndTag)
                End(token.Name);
            else if (token.Type == HtmlTokenType.Character)
                Read(token);
        }

        _regions.Close(0, _facts);
    }

    private void Start(HtmlTagToken tag)
    {
        var name = tag.Name;
        _open.EndBefore(name);
        _regions.Close(_open.Count, _facts);
        _isLinkedData = false;
        var role = "";
        var isHidden = HtmlElements.Unread.Contains(name) || (name is "header" && !_open.Top.IsArticle);
        foreach (var attribute in tag.Attributes)
        {
            role = attribute.Name is "role" ? attribute.Value.Trim().ToLowerInvariant() : role;
            isHidden |= IsHiding(attribute.Name, attribute.Value);
            _isLinkedData |= name is "script" && attribute.Name is "type" && attribute.Value.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase);
        }

        if (name is "meta" or "link" or "time")
            NoteFact(tag);
        Break(name);
        if (HtmlElements.Void.Contains(name) || (tag.IsSelfClosing && (_isXml || _open.IsForeign)))
            return;
        if (!_open.IsForeign)
            _tokens.State = StateIn(name);
        var region = role is "main" ? role : name;
        if (!isHidden && !_open.Top.IsHidden)
            _regions.Open(region, _open.Count);
        _open.Open(name, isHidden || HtmlElements.UnreadRoles.Contains(role), region is "main" or "article");
    }

    private void End(string name)
    {
        // An end without a start ends a line or a paragraph all the same.
        if (_open.End(name) || name is "p" or "br")
            Break(name);
        _regions.Close(_open.Count, _facts);
    }

    private void Break(string name)
    {
        if (_open.Top.IsHidden)
            return;
        if (name is "br")
            _text.Break(Line);
        else if (!HtmlElements.Inline.Contains(name))
            _text.Break(Paragraph);
    }

    private void Read(HtmlToken token)
    {
        var element = _open.Top;
        if (element.Name is "title" && !_open.IsForeign)
            _facts.Note("title", token.Data);
        else if (element.Name is "script" && _isLinkedData)
            _facts.NoteLinkedData(token.Data);
        else if (!element.IsHidden)
            HtmlCharacters.Add(_text, _page, token.Data, StartOf(token), Math.Min(_tokens.InsertionPoint, _page.Length), element.KeepsBlanks);
    }

    private int StartOf(HtmlToken token)
    {
        var start = token.Position.Index;
        return _isXml && _page.AsSpan(start).StartsWith(CharacterData) ? start + CharacterData.Length : start;
    }

    private void NoteFact(HtmlTagToken tag)
    {
        string Value(string name) => tag.Attributes.FirstOrDefault(a => a.Name.Equals(name, StringComparison.Ordinal)).Value ?? "";
        if (tag.Name is "link" && Value("rel").Equals("canonical", StringComparison.OrdinalIgnoreCase))
            _facts.Note("canonical", Value("href"));
        if (tag.Name is "meta")
        {
            _facts.Note(Value("property"), Value("content"));
            _facts.Note(Value("name"), Value("content"));
            _facts.Note(Value("itemprop"), Value("content"));
        }

        if (tag.Name is "time" && !_open.Top.IsHidden)
            _facts.Note(Value("itemprop") is { Length: > 0 } property ? property : "time", Value("datetime"));
    }

    private static bool IsHiding(string attribute, string value) => attribute switch
    {
        "hidden" => true,
        "aria-hidden" => value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase),
        "style" => Squeezed(value) is var style
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    private static string Squeezed(string style) => string.Concat(style.Where(c => !char.IsWhiteSpace(c)));

    private static HtmlParseMode StateIn(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlElements.Raw.Contains(name) ? HtmlParseMode.Rawtext : HtmlParseMode.PCData,
    };
}
