using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace Consistency.Extraction.Lexicon;

/// <summary>Reads the embedded data files of this folder: a map from section to a list, a map, or a map to lists.</summary>
/// <remarks>Every file is the product's own, so that a malformed one is a defect and throws. Thread-safe.</remarks>
internal static class LexiconReader
{
    /// <param name="name">The file's name without ".yaml".</param>
    public static LexiconFile Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".yaml")
            ?? throw new InvalidOperationException($"No embedded lexicon '{name}.yaml': add it to the folder Lexicon.");
        var yaml = new YamlStream();
        yaml.Load(new StreamReader(stream));
        return yaml.Documents is [{ RootNode: YamlMappingNode root }]
            ? new LexiconFile(name, root)
            : throw new InvalidOperationException($"The lexicon '{name}.yaml' must be one document that is a map from section to content.");
    }
}
