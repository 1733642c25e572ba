using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Consistency.Checking.Reading.Readable;

/// <summary>Reads Markdown: headings, paragraphs, items and cells, without marks, addresses, code, pictures and notes. For one text and one thread.</summary>
internal sealed class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseEmphasisExtras().UseFootnotes().Build();

    private readonly string _source;
    private readonly ReadableBuilder _text;

    private MarkdownText(string source) => (_source, _text) = (source, new ReadableBuilder(source));

    /// <summary>Reads a text, in time linear in it.</summary>
    /// <returns>What is read; null where its marks nest so deeply, or are so many, that it is no text.</returns>
    public static ReadableText? Read(string source)
    {
        if (!MarkdownMarks.AreFew(source))
            return null;
        try
        {
            var reader = new MarkdownText(source);
            reader.Add(Markdown.Parse(source, Pipeline));
            return reader._text.Build();
        }
        catch (ArgumentException)
        {
            // The parser's own limit of depth, which has no exception of its own.
            return null;
        }
    }

    private void Add(MarkdownDocument document)
    {
        var blocks = new Stack<Block>([document]);
        while (blocks.TryPop(out var block))
        {
            if (block is ContainerBlock container and not FootnoteGroup)
            {
                foreach (var child in container.Reverse())
                    blocks.Push(child);
            }
            else if (block is LeafBlock { Inline: { } inlines } and not (CodeBlock or HtmlBlock))
            {
                _text.Break("\n\n");
                Add(inlines);
            }
        }
    }

    private void Add(ContainerInline paragraph)
    {
        for (var inline = paragraph.FirstChild; inline is not null;)
        {
            if (inline is ContainerInline { FirstChild: { } child } container && IsRead(container))
            {
                inline = child;
                continue;
            }

            Add(inline);
            while (inline is { NextSibling: null } && inline.Parent != paragraph)
                inline = inline.Parent!;
            inline = inline.NextSibling;
        }
    }

    private static bool IsRead(ContainerInline inline) => inline switch
    {
        LinkInline link => !link.IsImage,
        EmphasisInline emphasis => emphasis is not { DelimiterChar: '~', DelimiterCount: 2 },
        _ => true,
    };

    private void Add(Inline inline)
    {
        var (start, end) = (inline.Span.Start, inline.Span.End + 1);
        if (start < 0 || end <= start || end > _source.Length)
            return;
        if (inline is LiteralInline literal)
            AddWords(literal.Content.AsSpan(), start, end);
        else if (inline is CodeInline code && _source.IndexOf(code.Content, start, end - start, StringComparison.Ordinal) is >= 0 and var at)
            _text.Add(at, at + code.Content.Length);
        else if (inline is HtmlEntityInline entity)
            _text.Add(entity.Transcoded.AsSpan(), start, end);
        else if (inline is LineBreakInline { IsHard: true } or HtmlInline { Tag: "<br>" or "<br/>" or "<br />" })
            _text.Break("\n");
        else if (inline is LineBreakInline)
            _text.Blank(start);
    }

    // A cell has blanks around it, and an escaped mark its backslash before it. What is not found is left out rather than put in the wrong place.
    private void AddWords(ReadOnlySpan<char> words, int start, int end)
    {
        while (start < end - 1 && (_source[start] is ' ' or '\t') && words is not [' ' or '\t', ..])
            start++;
        if (_source[start] == '\\' && end - start > 1 && !words.StartsWith("\\"))
            start++;
        if (_source.AsSpan(start).StartsWith(words))
            _text.Add(start, start + words.Length);
    }
}
