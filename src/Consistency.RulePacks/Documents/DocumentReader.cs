using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Consistency.RulePacks.Documents;

/// <summary>Reads YAML or JSON into nodes, within the limits. Bad YAML ends the reading; all else is collected.</summary>
internal sealed class DocumentReader
{
    private readonly string _document;
    private readonly FaultList _faults;
    private readonly Parser _parser;
    private int _nodes;

    private DocumentReader(string document, string text, FaultList faults)
    {
        _document = document;
        _faults = faults;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a document; an empty map where it cannot be read, with the fault in the list.</summary>
    public static MapNode Read(string document, string text, FaultList faults)
    {
        var start = new Place(document, 1, 1, FieldPath.Root);
        if (Encoding.UTF8.GetByteCount(text) > Limits.DocumentBytes)
        {
            faults.Add(start, () => FaultTexts.TooLarge);
            return MapNode.Empty;
        }

        var reader = new DocumentReader(document, text, faults);
        try
        {
            return reader.ReadRoot() ?? MapNode.Empty;
        }
        catch (YamlException bad)
        {
            faults.Add(PlaceOf(document, bad.Start, FieldPath.Root), () => FaultTexts.BadYaml(Sentence(bad.Message)));
        }
        catch (ReadingStoppedException)
        {
            // The fault is in the list; nothing after it can be trusted.
        }
        catch (Exception bad) when (bad is ArgumentException or InvalidOperationException)
        {
            // The parser's own answers to some malformed text: an escape such as "\UFFFFFFFF", a flow map against the margin.
            var last = reader._parser.Current?.End ?? new Mark(0, 1, 1);
            faults.Add(PlaceOf(document, last, FieldPath.Root), () => FaultTexts.BadYaml("what follows here is malformed."));
        }

        return MapNode.Empty;
    }

    private MapNode? ReadRoot()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return null;
        _parser.Consume<DocumentStart>();
        var root = ReadNode(FieldPath.Root, 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            Fault(second.Start, FieldPath.Root, FaultTexts.ManyDocuments);
        if (root is MapNode map)
            return map;
        if (root is not ScalarNode { IsNothing: true })
            _faults.Add(root.At, () => FaultTexts.NoMap);
        return null;
    }

    private PackNode ReadNode(FieldPath path, int depth)
    {
        if (++_nodes > Limits.Nodes)
            throw Stop(path, FaultTexts.TooMany);
        if (depth > Limits.Depth)
            throw Stop(path, FaultTexts.TooDeep);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Fault(alias.Start, path, FaultTexts.Alias);
            return new ScalarNode(PlaceOf(_document, alias.Start, path), "", plain: true);
        }

        if (_parser.Current is NodeEvent node)
            CheckDecoration(node, path);
        if (_parser.TryConsume<SequenceStart>(out var list))
            return new ListNode(PlaceOf(_document, list.Start, path), ReadItems(path, depth));
        if (_parser.TryConsume<MappingStart>(out var map))
            return new MapNode(PlaceOf(_document, map.Start, path), ReadEntries(path, depth));
        var scalar = _parser.Consume<Scalar>();
        return new ScalarNode(PlaceOf(_document, scalar.Start, path), scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private List<PackNode> ReadItems(FieldPath path, int depth)
    {
        var items = new List<PackNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(path.Item(items.Count), depth + 1));
        return items;
    }

    private List<MapEntry> ReadEntries(FieldPath path, int depth)
    {
        var entries = new List<MapEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(path, depth + 1);
            var name = (key as ScalarNode)?.Text ?? "";
            var below = path.Key(name);
            var value = ReadNode(below, depth + 1);
            var at = key.At with { Path = below };
            if (key is not ScalarNode)
                _faults.Add(key.At, () => FaultTexts.ComplexKey);
            else if (seen.Add(name))
                entries.Add(new MapEntry(name, at, value));
            else
                _faults.Add(at, () => FaultTexts.DuplicateKey);
        }

        return entries;
    }

    private void CheckDecoration(NodeEvent node, FieldPath path)
    {
        if (!node.Anchor.IsEmpty)
            Fault(node.Start, path, FaultTexts.Alias);
        if (!node.Tag.IsEmpty)
            Fault(node.Start, path, FaultTexts.Tag);
    }

    private ReadingStoppedException Stop(FieldPath path, string message)
    {
        Fault(_parser.Current!.Start, path, message);
        return new ReadingStoppedException();
    }

    private void Fault(Mark at, FieldPath path, string message) => _faults.Add(PlaceOf(_document, at, path), () => message);

    private static Place PlaceOf(string document, Mark at, FieldPath path) => new(document, (int)at.Line, (int)at.Column, path);

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";

    private sealed class ReadingStoppedException : Exception;
}
