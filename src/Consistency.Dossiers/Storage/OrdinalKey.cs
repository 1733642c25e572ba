using System.Text;

namespace Consistency.Dossiers.Storage;

/// <summary>Names as bytes that sort as <see cref="string.CompareOrdinal(string, string)"/> does: UTF-8, but for surrogates, each of which is written by itself.</summary>
internal static class OrdinalKey
{
    public static byte[] Of(string name)
    {
        if (!name.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return Encoding.UTF8.GetBytes(name);
        var bytes = new List<byte>(name.Length * 3);
        foreach (var unit in name)
        {
            if (unit < 0x80)
            {
                bytes.Add((byte)unit);
            }
            else if (unit < 0x800)
            {
                bytes.Add((byte)(0xc0 | (unit >> 6)));
                bytes.Add((byte)(0x80 | (unit & 0x3f)));
            }
            else
            {
                bytes.Add((byte)(0xe0 | (unit >> 12)));
                bytes.Add((byte)(0x80 | ((unit >> 6) & 0x3f)));
                bytes.Add((byte)(0x80 | (unit & 0x3f)));
            }
        }

        return [.. bytes];
    }

    public static string Read(byte[] key)
    {
        var units = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length;)
        {
            var lead = key[i];
            var (length, bits) = lead < 0x80 ? (1, (int)lead) : lead < 0xe0 ? (2, lead & 0x1f) : (3, lead & 0xf);
            for (var more = 1; more < length; more++)
                bits = (bits << 6) | (key[i + more] & 0x3f);
            units.Append((char)bits);
            i += length;
        }

        return units.ToString();
    }
}
