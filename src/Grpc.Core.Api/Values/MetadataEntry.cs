using System.Buffers;
using System.Text;

namespace Grpc.Core;

public sealed partial class Metadata
{
    /// <summary>One key with its text, or with its bytes when the key ends in <see cref="BinaryHeaderSuffix"/>.</summary>
    /// <remarks>Keys are stored in lower case and hold ASCII letters, digits, '.', '_' and '-' only.</remarks>
    public class Entry
    {
        private static readonly SearchValues<char> KeyCharacters =
            SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");

        // Exactly one of the two is set.
        private readonly string? _text;
        private readonly byte[]? _bytes;

        public Entry(string key, byte[] valueBytes)
        {
            ArgumentNullException.ThrowIfNull(valueBytes);
            Key = Normalized(key);
            if (!IsBinaryKey(Key))
                throw new ArgumentException($"The key of a binary entry ends in '{BinaryHeaderSuffix}': '{key}'.", nameof(key));
            _bytes = [.. valueBytes];
        }

        public Entry(string key, string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Key = Normalized(key);
            if (IsBinaryKey(Key))
                throw new ArgumentException($"The key of a text entry does not end in '{BinaryHeaderSuffix}': '{key}'.", nameof(key));
            _text = value;
        }

        public string Key { get; }

        public bool IsBinary => _bytes is not null;

        public string Value => _text ?? throw new InvalidOperationException($"The entry '{Key}' is binary: it has no text.");

        /// <summary>A copy of the bytes; of a text entry, its characters as ASCII.</summary>
        public byte[] ValueBytes => _bytes is null ? Encoding.ASCII.GetBytes(_text!) : [.. _bytes];

        public override string ToString() => IsBinary
            ? $"[Entry: key={Key}, valueBytes={Convert.ToHexString(_bytes!)}]"
            : $"[Entry: key={Key}, value={_text}]";

        internal bool KeyEquals(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);

        private static bool IsBinaryKey(string key) => key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal);

#pragma warning disable CA1308 // Header names are in lower case on the wire.
        private static string Normalized(string key)
        {
            ArgumentNullException.ThrowIfNull(key);
            var lower = key.ToLowerInvariant();
            if (lower.AsSpan().ContainsAnyExcept(KeyCharacters))
                throw new ArgumentException($"A metadata key holds letters, digits, '.', '_' and '-' only: '{key}'.", nameof(key));
            return lower;
        }
#pragma warning restore CA1308
    }
}
