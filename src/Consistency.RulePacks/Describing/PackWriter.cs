using Consistency.RulePacks.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Consistency.RulePacks.Describing;

/// <summary>Writes content as a YAML document, names sorted: a line for each entry.</summary>
internal static class PackWriter
{
    /// <summary>Maps within this many others have a line for each key; deeper ones stand in one line.</summary>
    private const int BlockDepth = 2;

    /// <summary>Sections whose entries are maps of maps themselves.</summary>
    private static readonly string[] DeepSections = ["qualifiers", "offices"];

    public static string Write(string name, MapNode content)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings().WithBestWidth(int.MaxValue));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, [], isImplicit: true));
        emitter.Emit(new MappingStart(null, null, true, MappingStyle.Block));
        if (name.Length > 0)
        {
            emitter.Emit(Text("name"));
            emitter.Emit(Text(name));
        }

        emitter.Emit(Text("extends"));
        emitter.Emit(new SequenceStart(null, null, true, SequenceStyle.Flow));
        emitter.Emit(new SequenceEnd());
        foreach (var section in content.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            emitter.Emit(Text(section.Key));
            Node(emitter, section.Value, DeepSections.Contains(section.Key) ? BlockDepth : BlockDepth - 1);
        }

        emitter.Emit(new MappingEnd());
        emitter.Emit(new DocumentEnd(true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    /// <summary>A node in one line, for people.</summary>
    public static string Line(PackNode node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode list => $"[{string.Join(", ", list.Items.Select(Line))}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(e => $"{e.Key}: {Line(e.Value)}"))}}}",
        _ => "",
    };

    /// <param name="block">How many levels of maps still have a line for each key.</param>
    private static void Node(Emitter emitter, PackNode node, int block)
    {
        switch (node)
        {
            case ScalarNode scalar:
                emitter.Emit(scalar.Plain ? new Scalar(null, null, scalar.Text, ScalarStyle.Plain, true, false) : Text(scalar.Text));
                break;
            case ListNode list:
                emitter.Emit(new SequenceStart(null, null, true, SequenceStyle.Flow));
                foreach (var item in list.Items)
                    Node(emitter, item, 0);
                emitter.Emit(new SequenceEnd());
                break;
            case MapNode map:
                emitter.Emit(new MappingStart(null, null, true, block > 0 && map.Entries.Count > 0 ? MappingStyle.Block : MappingStyle.Flow));
                foreach (var entry in map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    emitter.Emit(Text(entry.Key));
                    Node(emitter, entry.Value, block - 1);
                }

                emitter.Emit(new MappingEnd());
                break;
        }
    }

    /// <summary>A text that reads back as one: what would be nothing, a number or a truth value is quoted.</summary>
    private static Scalar Text(string text) =>
        new(null, null, text, IsWords(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, true, true);

    private static bool IsWords(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text is not ("null" or "true" or "false")
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '/' or '_') && text[^1] != ' ';
}
