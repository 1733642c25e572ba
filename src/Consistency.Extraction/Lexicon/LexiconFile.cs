using System.Collections.Frozen;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Consistency.Extraction.Lexicon;

/// <summary>One data file. Words are as written there; a section that is absent or of another shape throws.</summary>
/// <remarks>Immutable once read; what it hands out is safe to share between threads.</remarks>
internal sealed class LexiconFile(string name, YamlMappingNode root)
{
    /// <summary>A section that is a list: its words, in order.</summary>
    public IReadOnlyList<string> List(string section) => Words(section, Section(section));

    /// <summary>A section that is a list: its words, compared exactly.</summary>
    public FrozenSet<string> Set(string section) => List(section).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A section that maps words to words.</summary>
    public FrozenDictionary<string, string> Map(string section) =>
        Entries(section).ToFrozenDictionary(e => e.Key, e => Word(section, e.Value), StringComparer.Ordinal);

    /// <summary>A section that maps words to numbers.</summary>
    public FrozenDictionary<string, decimal> Numbers(string section) =>
        Map(section).ToFrozenDictionary(e => e.Key, e => decimal.Parse(e.Value, NumberStyles.Float, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>A section that maps a name to a list of words or phrases, in the file's order.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Groups(string section) =>
        Entries(section).Select(e => (e.Key, (IReadOnlyList<string>)Words(section, e.Value))).ToList();

    private IEnumerable<(string Key, YamlNode Value)> Entries(string section) => Section(section) is YamlMappingNode map
        ? map.Children.Select(c => (Word(section, c.Key), c.Value))
        : throw Fault(section, "must be a map");

    private List<string> Words(string section, YamlNode node) => node is YamlSequenceNode list
        ? list.Children.Select(c => Word(section, c)).ToList()
        : throw Fault(section, "must be a list");

    private string Word(string section, YamlNode node) =>
        node is YamlScalarNode { Value: { } text } ? text : throw Fault(section, "must hold plain words");

    private YamlNode Section(string section) =>
        root.Children.TryGetValue(new YamlScalarNode(section), out var node) ? node : throw Fault(section, "is missing");

    private InvalidOperationException Fault(string section, string fault) => new($"The section '{section}' of the lexicon '{name}.yaml' {fault}.");
}
