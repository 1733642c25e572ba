using System.Security.Cryptography;
using System.Text;

namespace Consistency.Dossiers.Ledger;

/// <summary>Texts as marks of 128 bits; two that differ have one mark by chance alone.</summary>
internal static class Marks
{
    public static byte[] Of(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[..Sayings.Bytes];
}
