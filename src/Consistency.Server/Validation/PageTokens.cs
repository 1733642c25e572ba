using System.Text;

namespace Consistency.Server.Validation;

/// <summary>Tokens of pages in the order of names: each stands for the last name of the page before.</summary>
internal static class PageTokens
{
    public static string Of(string last) => Convert.ToBase64String(Encoding.UTF8.GetBytes(last));

    /// <param name="last">Empty for no token.</param>
    public static bool TryRead(string token, out string last)
    {
        var bytes = new byte[token.Length];
        var read = Convert.TryFromBase64String(token, bytes, out var count);
        last = Encoding.UTF8.GetString(bytes, 0, count);
        return read;
    }
}
