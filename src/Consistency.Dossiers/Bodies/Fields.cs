using System.Collections.ObjectModel;
using Consistency.Model;

namespace Consistency.Dossiers.Bodies;

/// <summary>Parts that claims and reports share, as bytes.</summary>
internal static class Fields
{
    public static void Write(BinaryWriter to, Source source)
    {
        to.Write(source.Id);
        to.Write(source.Title);
        to.Write(source.Publisher);
        to.Write(source.Url);
        Write(to, source.PublishedAt);
    }

    public static Source ReadSource(BinaryReader from) => new(from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), ReadTime(from));

    public static void Write(BinaryWriter to, DateTimeOffset? time)
    {
        to.Write(time.HasValue);
        if (time is not { } known)
            return;
        to.Write(known.Ticks);
        to.Write((short)known.Offset.TotalMinutes);
    }

    public static DateTimeOffset? ReadTime(BinaryReader from) => from.ReadBoolean() ? new DateTimeOffset(from.ReadInt64(), TimeSpan.FromMinutes(from.ReadInt16())) : null;

    public static void Write(BinaryWriter to, IReadOnlyCollection<string> names)
    {
        to.Write7BitEncodedInt(names.Count);
        foreach (var name in names)
            to.Write(name);
    }

    public static string[] ReadNames(BinaryReader from)
    {
        var names = new string[from.Read7BitEncodedInt()];
        for (var i = 0; i < names.Length; i++)
            names[i] = from.ReadString();
        return names;
    }

    /// <summary>Sorted, as the order of pairs has no meaning.</summary>
    public static void Write(BinaryWriter to, IReadOnlyDictionary<string, string> pairs)
    {
        to.Write7BitEncodedInt(pairs.Count);
        foreach (var (key, value) in pairs.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            to.Write(key);
            to.Write(value);
        }
    }

    public static IReadOnlyDictionary<string, string> ReadPairs(BinaryReader from)
    {
        var count = from.Read7BitEncodedInt();
        if (count == 0)
            return ReadOnlyDictionary<string, string>.Empty;
        var pairs = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            pairs.Add(from.ReadString(), from.ReadString());
        return pairs;
    }

    public static void Write(BinaryWriter to, TimeRange? range)
    {
        to.Write(range is not null);
        if (range is null)
            return;
        to.Write(range.Earliest);
        to.Write(range.Latest);
    }

    public static TimeRange? ReadRange(BinaryReader from) => from.ReadBoolean() ? new TimeRange(from.ReadString(), from.ReadString()) : null;

    public static void Write(BinaryWriter to, Evidence? evidence)
    {
        to.Write(evidence is not null);
        if (evidence is null)
            return;
        to.Write(evidence.ReportId);
        to.Write(evidence.Start);
        to.Write(evidence.End);
        to.Write(evidence.Quote);
    }

    public static Evidence? ReadEvidence(BinaryReader from) => from.ReadBoolean() ? new Evidence(from.ReadString(), from.ReadInt32(), from.ReadInt32(), from.ReadString()) : null;
}
