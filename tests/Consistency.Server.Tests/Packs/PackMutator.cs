using System.Text;
using System.Text.RegularExpressions;

namespace Consistency.Server.Tests.Packs;

/// <summary>Spoils pack documents: in their bytes, their structure, or what they refer to. The same seed gives the same documents.</summary>
internal sealed partial class PackMutator(IReadOnlyList<string> documents, int seed)
{
    private const string Marks = "{}[],:-?&*!|>'\"%@`#\\ \n\tuUx0a9~<.é\0";

    private static readonly string[] Values =
        ["", "~", "true", "-1", "0", "1e400", "NaN", "999999999999999999999999999999", "0.0000000000000000000000000000001", "[]", "{}", "[[a]]", "{a: {b: c}}", "'", "\"\\uD800\"", "!!int 3", "*a", "&a b"];

    private readonly Random _random = new(seed);

    /// <summary>The next document; it bears a name.</summary>
    public byte[] Next(string name)
    {
        var document = NameLine().Replace(documents[_random.Next(documents.Count)], $"name: {name}", 1);
        return _random.Next(3) switch
        {
            0 => Bytes(Encoding.UTF8.GetBytes(document)),
            1 => Encoding.UTF8.GetBytes(Several(document, Structure)),
            _ => Encoding.UTF8.GetBytes(Several(document, References)),
        };
    }

    private string Several(string document, Func<string, string> mutate)
    {
        for (var edits = _random.Next(1, 3); edits > 0; edits--)
            document = mutate(document);
        return document;
    }

    private byte[] Bytes(byte[] document)
    {
        var bytes = new List<byte>(document);
        for (var edits = _random.Next(1, 4); edits > 0; edits--)
        {
            var at = _random.Next(bytes.Count);
            switch (_random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)_random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, _random.Next(1, 20)));
                    bytes.Add((byte)'\n');
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add((byte)'\n');
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes([Marks[_random.Next(Marks.Length)]]));
                    break;
            }
        }

        return [.. bytes];
    }

    private string Structure(string document)
    {
        var lines = document.Split('\n').ToList();
        var (at, other) = (_random.Next(lines.Count), _random.Next(lines.Count));
        switch (_random.Next(9))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(other, lines[at]);
                break;
            case 2:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines[at] = "  " + lines[at];
                break;
            case 4:
                lines[at] = lines[at].TrimStart();
                break;
            case 5:
                lines[at] += new string(_random.Next(2) == 0 ? '[' : '{', _random.Next(1, 5000));
                break;
            case 6:
                lines.InsertRange(at, Enumerable.Range(0, _random.Next(1, 20_000)).Select(i => $"  n{i}: {{part_of: [n{i + 1}], forms: [f{i}]}}"));
                break;
            case 7:
                lines[at] = ValueOf().Replace(lines[at], $": {Values[_random.Next(Values.Length)]}", 1);
                break;
            default:
                lines[at] += new string('x', _random.Next(1, 300_000));
                break;
        }

        return string.Join('\n', lines);
    }

    private string References(string document)
    {
        var words = Word().Matches(document);
        var (one, other) = (words[_random.Next(words.Count)], words[_random.Next(words.Count)]);
        return _random.Next(5) switch
        {
            0 => Spliced(document, one, "extends"),
            1 => document + $"\nproperties: {{{one.Value}: {{value: quantity, part_of: [{other.Value}], sum_of: [{one.Value}, {other.Value}]}}}}\n",
            2 => document + $"\nplaces: {{{one.Value}: {{parts: [{other.Value}]}}, {other.Value}: {{parts: [{one.Value}]}}}}\n",
            _ => Spliced(document, one, other.Value),
        };
    }

    private static string Spliced(string document, Match at, string text) => document[..at.Index] + text + document[(at.Index + at.Length)..];

    [GeneratedRegex(@"^name: \S+", RegexOptions.Multiline)]
    private static partial Regex NameLine();

    [GeneratedRegex(@": [^,}\]]*")]
    private static partial Regex ValueOf();

    [GeneratedRegex(@"[A-Za-z][A-Za-z/-]+")]
    private static partial Regex Word();
}
