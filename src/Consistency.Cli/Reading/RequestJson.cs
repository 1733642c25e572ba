using System.Buffers;
using System.Text.Json;
using Google.Protobuf;

namespace Consistency.Cli.Reading;

/// <summary>A request message in a JSON file, read field by field and element by element, so that each has its line.</summary>
internal sealed class RequestJson<T> where T : class, IMessage<T>, new()
{
    private readonly string _path;
    private readonly byte[] _json;
    private readonly LineCounter _lines;
    private readonly PlaceMap _places;
    private readonly T _request = new();

    private RequestJson(string path, PlaceMap places)
    {
        _path = path;
        _json = InputFile.Read(path);
        _lines = new LineCounter(_json);
        _places = places;
    }

    /// <param name="places">Takes where each field, or each element of a repeated field, begins.</param>
    /// <exception cref="InputException">The file is not such a message.</exception>
    public static T Read(string path, PlaceMap places)
    {
        var file = new RequestJson<T>(path, places);
        JsonSyntax.Require(file._json, new Place(path, 1));
        file.ReadFields();
        return file._request;
    }

    private void ReadFields()
    {
        var reader = new Utf8JsonReader(_json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new InputException(new Place(_path, 1), Messages.NotAnObject(_request.Descriptor.Name));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonName(reader.GetString()!);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                _places.Add(name, MergeValue(ref reader, name, isElement: false));
                continue;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                _places.AddElement(name, MergeValue(ref reader, name, isElement: true));
        }
    }

    // A field may be named as in the contract or as in JSON; answers name it as in JSON.
    private string JsonName(string name) => _request.Descriptor.FindFieldByName(name)?.JsonName ?? name;

    // protobuf's reader gives no lines: so each value is read as a message that has nothing else.
    private Place MergeValue(ref Utf8JsonReader reader, string name, bool isElement)
    {
        var start = (int)reader.TokenStartIndex;
        var place = new Place(_path, _lines.At(start));
        reader.Skip();
        var value = _json.AsSpan(start..(int)reader.BytesConsumed);
        var buffer = new ArrayBufferWriter<byte>(value.Length + name.Length + 8);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(name);
            if (isElement)
                writer.WriteStartArray();
            writer.WriteRawValue(value, skipInputValidation: true);
            if (isElement)
                writer.WriteEndArray();
            writer.WriteEndObject();
        }

        _request.MergeFrom(JsonSyntax.Parse<T>(buffer.WrittenSpan, place));
        return place;
    }
}
