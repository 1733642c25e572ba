using System.Text.Json;
using Google.Protobuf;

namespace Consistency.Cli.Reading;

/// <summary>JSON of the contract's messages, with the place of what is wrong.</summary>
internal static class JsonSyntax
{
    /// <summary>Looks for the first fault of JSON's own grammar.</summary>
    /// <param name="start">Where the text begins, with a line.</param>
    /// <exception cref="InputException">There is one; its line and column are named.</exception>
    public static void Require(ReadOnlySpan<byte> json, Place start)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }
        }
        catch (JsonException fault)
        {
            var line = start.Line + (int)(fault.LineNumber ?? 0);
            var column = (int)(fault.BytePositionInLine ?? 0) + 1;
            throw new InputException(new Place(start.File, line, column), Messages.MalformedJson(FirstSentence(fault.Message)));
        }
    }

    /// <summary>Reads a message from JSON whose grammar is sound.</summary>
    /// <exception cref="InputException">A field is not known or not of its type.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> json, Place place) where T : IMessage<T>, new()
    {
        try
        {
            return JsonParser.Default.Parse<T>(System.Text.Encoding.UTF8.GetString(json));
        }
        catch (Exception fault) when (fault is InvalidProtocolBufferException or InvalidJsonException or FormatException or OverflowException or ArgumentException)
        {
            throw new InputException(place, Messages.NotTheMessage(new T().Descriptor.Name, OneLine(fault.Message)));
        }
    }

    // What follows the first sentence is the position, which the place has already, and advice to programmers.
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return OneLine(end < 0 ? message : message[..end]);
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
