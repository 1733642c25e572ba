using Consistency.Cli.Reading;

namespace Consistency.Cli.Calling;

/// <summary>Addresses as users write them.</summary>
internal static class ServerAddress
{
    /// <summary>Reads "host:port", which is clear text, or an http or https URL.</summary>
    /// <exception cref="InputException">It is neither.</exception>
    public static Uri Parse(string text)
    {
        var url = text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        return Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Host.Length: > 0, AbsolutePath: "/", Query: "" }
                ? address
                : throw new InputException(Messages.NotAnAddress(text));
    }
}
