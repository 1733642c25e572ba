using System.Security.Cryptography;
using System.Text;

namespace Consistency.Engine.Reporting;

/// <summary>Ids that depend on the rule and what a disagreement is about alone.</summary>
internal static class StableId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567", Prefix = "i-";

    // 16 letters of 5 bits: among a billion disagreements, two share an id with a probability below 10^-6.
    private const int Letters = 16, BitsOfLetter = 5;

    private const int OnStack = 512;

    public static string Of(string ruleId, string key)
    {
        var most = Encoding.UTF8.GetMaxByteCount(ruleId.Length + 1 + key.Length);
        var bytes = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var length = Encoding.UTF8.GetBytes(ruleId, bytes);
        bytes[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(key, bytes[length..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        Span<char> id = stackalloc char[Prefix.Length + Letters];
        Prefix.CopyTo(id);
        for (var i = 0; i < Letters; i++)
        {
            var bits = (hash[i * BitsOfLetter / 8] << 8) | hash[(i * BitsOfLetter / 8) + 1];
            id[Prefix.Length + i] = Alphabet[(bits >> (11 - (i * BitsOfLetter % 8))) & 31];
        }

        return new string(id);
    }

    /// <summary>A number that orders ids as their letters do, from the first of them: of two that are equal, nothing is known.</summary>
    /// <param name="bits">How many bits it may have.</param>
    public static ulong Rank(string id, int bits)
    {
        var rank = 0UL;
        foreach (var letter in id.AsSpan(Prefix.Length, bits / BitsOfLetter))
            rank = (rank << BitsOfLetter) | (uint)(char.IsAsciiDigit(letter) ? letter - '2' : letter - 'a' + 6);
        return rank;
    }
}
