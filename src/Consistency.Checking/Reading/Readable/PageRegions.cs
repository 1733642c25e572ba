namespace Consistency.Checking.Reading.Readable;

/// <summary>Where in a page's text its main part, its articles and its headline lie, each as the outermost element of its kind. For one page.</summary>
internal sealed class PageRegions(ReadableBuilder text)
{
    private const string Main = "main";
    private const string Article = "article";
    private const string Headline = "h1";

    private readonly List<(string Name, int Depth, ReadableBuilder.Mark Start)> _open = [];
    private (ReadableBuilder.Mark Start, ReadableBuilder.Mark End)? _main;
    private (ReadableBuilder.Mark Start, ReadableBuilder.Mark End)? _article;

    /// <param name="depth">How many elements it stands in.</param>
    public void Open(string name, int depth)
    {
        if (name is Main or Article or Headline && !_open.Exists(r => r.Name.Equals(name, StringComparison.Ordinal)))
            _open.Add((name, depth, text.Here));
    }

    /// <summary>Closes what has ended.</summary>
    /// <param name="depth">How many elements are still open.</param>
    public void Close(int depth, PageFacts facts)
    {
        while (_open.Count > 0 && _open[^1].Depth >= depth)
        {
            var (name, _, start) = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            var region = (start, text.Here);
            if (name is Headline)
                facts.Note(name, text.Build(region.start, region.Here).Text);
            else if (name is Main)
                _main = Length(_main) > 0 ? _main : region;
            else if (Length(region) > Length(_article))
                _article = region;
        }
    }

    /// <summary>The longest article if it is most of the page's main part, which many short ones are not; else that part, or else all.</summary>
    public ReadableText Choose()
    {
        var part = Length(_main) > 0 ? _main!.Value : (Start: default, End: text.Here);
        if (Length(_article) > 0 && 2 * Length(_article) >= Length(part))
            part = _article!.Value;
        return text.Build(part.Start, part.End);
    }

    private static int Length((ReadableBuilder.Mark Start, ReadableBuilder.Mark End)? region) => region is { } r ? r.End.Points - r.Start.Points : 0;
}
