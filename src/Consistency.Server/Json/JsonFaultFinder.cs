using System.Runtime.InteropServices;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Consistency.Server.Json;

/// <summary>Where in a JSON text the message's parser stumbles. The parser names no place, so it is asked again, part by part.</summary>
internal static class JsonFaultFinder
{
    // Ends the descent; deeper than any request message goes.
    private const int MaximumDepth = 16;

    /// <summary>Finds the smallest part that does not parse on its own.</summary>
    /// <param name="message">What the parser said of the whole.</param>
    public static Place Find(JsonElement element, MessageDescriptor type, string message) =>
        Find(new Place("", element, message), type, 0);

    private static Place Find(Place place, MessageDescriptor type, int depth)
    {
        if (place.Element.ValueKind != JsonValueKind.Object || depth > MaximumDepth)
            return place;
        foreach (var property in place.Element.EnumerateObject())
        {
            if (FaultOf(type, property.Name, property.Value.GetRawText()) is not { } message)
                continue;
            var path = place.Path.Length == 0 ? property.Name : $"{place.Path}.{property.Name}";
            var field = type.Fields.InDeclarationOrder().FirstOrDefault(f => f.JsonName == property.Name || f.Name == property.Name);
            return Inside(new Place(path, property.Value, message), type, field, property.Name, depth);
        }

        return place;
    }

    private static Place Inside(Place place, MessageDescriptor parent, FieldDescriptor? field, string name, int depth)
    {
        if (field is { IsRepeated: true, IsMap: false } && place.Element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in place.Element.EnumerateArray())
            {
                if (FaultOf(parent, name, $"[{item.GetRawText()}]") is { } message)
                    return Descend(new Place($"{place.Path}[{index}]", item, message), field, depth);
                index++;
            }
        }

        return field is { IsMap: false, IsRepeated: false } ? Descend(place, field, depth) : place;
    }

    private static Place Descend(Place place, FieldDescriptor field, int depth) =>
        field.FieldType == FieldType.Message ? Find(place, field.MessageType, depth + 1) : place;

    private static string? FaultOf(MessageDescriptor type, string name, string value)
    {
        try
        {
            JsonParser.Default.Parse($"{{{JsonSerializer.Serialize(name)}:{value}}}", type);
            return null;
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidJsonException)
        {
            return e.Message;
        }
    }

    /// <summary>A part of a JSON text and what is wrong with it.</summary>
    /// <param name="Path">From the request, "claims[3].quantity"; empty for the whole.</param>
    internal sealed record Place(string Path, JsonElement Element, string Message)
    {
        /// <summary>The part's bytes, within the text that was parsed.</summary>
        public ReadOnlySpan<byte> Raw => JsonMarshal.GetRawUtf8Value(Element);
    }
}
