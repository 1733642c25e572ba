using Consistency.Model;

namespace Consistency.Dossiers.Bodies;

/// <summary>What stands around a figure, as bytes.</summary>
internal static class ContextBody
{
    // No property has it.
    private const char BeforeName = '\n';

    public static void Write(BinaryWriter to, FigureContext? context)
    {
        to.Write(context is not null);
        if (context is null)
            return;
        to.Write(context.Kind);
        Fields.Write(to, context.Counted);
        to.Write7BitEncodedInt(context.Words.Count);
        foreach (var (word, nearness) in context.Words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            to.Write(word);
            to.Write(nearness);
        }

        Fields.Write(to, [.. context.Names.Order(StringComparer.Ordinal)]);
        to.Write7BitEncodedInt(context.Days.Count);
        foreach (var day in context.Days)
        {
            to.Write(day.Year);
            to.Write(day.Month);
            to.Write(day.Day);
        }

        to.Write(context.Known is { } known ? $"{known.Property}{BeforeName}{known.Name}".TrimEnd(BeforeName) : "");
    }

    public static FigureContext? Read(BinaryReader from)
    {
        if (!from.ReadBoolean())
            return null;
        var (kind, counted) = (from.ReadString(), Fields.ReadNames(from));
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
            words.Add(from.ReadString(), from.ReadDouble());
        var names = Fields.ReadNames(from).ToHashSet(StringComparer.Ordinal);
        var days = new NamedDay[from.Read7BitEncodedInt()];
        for (var i = 0; i < days.Length; i++)
            days[i] = new NamedDay(from.ReadInt32(), from.ReadInt32(), from.ReadInt32());
        return new FigureContext(kind, counted, words, names, days, KnownFrom(from.ReadString()));
    }

    private static KnownFigure? KnownFrom(string known) =>
        known.Length == 0 ? null : known.Split(BeforeName, 2) is [var property, var name] ? new KnownFigure(property, name) : new KnownFigure(known, "");
}
