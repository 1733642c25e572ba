using System.Text;

namespace Consistency.Engine.Cells;

/// <summary>What a claim is about, every name canonical and every part that is unstated empty. Equal by value.</summary>
/// <param name="Property">The property.</param>
/// <param name="Measure">What its numbers measure ("length"), with a leading "+" where they are changes; empty for counts.</param>
/// <param name="Subject">The kind or name.</param>
/// <param name="Qualifiers">What narrows it, sorted by key.</param>
/// <param name="Period">Earliest and latest day as "2022-01-01/2022-12-31".</param>
/// <param name="AsOf">A year, month or date.</param>
internal sealed record Facets(string Property, string Measure, string Subject, QualifierList Qualifiers, string Place, string Event, string Period, string AsOf)
{
    /// <summary>The canonical key: the same for the same facets on every machine and in every run.</summary>
    public string Key()
    {
        var key = new StringBuilder(64);
        Escape(key, Property);
        Add(key, "measure", Measure);
        Add(key, "subject", Subject);
        foreach (var (name, value) in Qualifiers.Pairs)
            Add(key, "." + name, value);
        Add(key, "place", Place);
        Add(key, "event", Event);
        Add(key, "period", Period);
        Add(key, "as_of", AsOf);
        return key.ToString();
    }

    private static void Add(StringBuilder key, string name, string value)
    {
        if (value.Length == 0)
            return;
        Escape(key.Append("; "), name);
        Escape(key.Append('='), value);
    }

    private static void Escape(StringBuilder key, string name)
    {
        // What separates the parts must not be forged by a name.
        if (!name.AsSpan().ContainsAny(';', '=', '\\'))
        {
            key.Append(name);
            return;
        }

        foreach (var c in name)
        {
            if (c is ';' or '=' or '\\')
                key.Append('\\');
            key.Append(c);
        }
    }
}

/// <summary>Qualifiers sorted by key, none empty; equal by value.</summary>
internal sealed class QualifierList(IReadOnlyList<(string Key, string Value)> pairs) : IEquatable<QualifierList>
{
    public static readonly QualifierList None = new([]);

    public IReadOnlyList<(string Key, string Value)> Pairs { get; } = pairs;

    /// <param name="pairs">Pairs with different keys, in any order; an empty value is an unstated one.</param>
    public static QualifierList Of(IEnumerable<(string Key, string Value)> pairs)
    {
        var sorted = pairs.Where(p => p.Value.Length > 0).OrderBy(p => p.Key, StringComparer.Ordinal).ToArray();
        return sorted.Length == 0 ? None : new QualifierList(sorted);
    }

    /// <summary>The value of a key; empty where it is unstated.</summary>
    public string this[string key]
    {
        get
        {
            foreach (var (name, value) in Pairs)
            {
                if (string.Equals(name, key, StringComparison.Ordinal))
                    return value;
            }

            return "";
        }
    }

    public QualifierList With(string key, string value) =>
        Of(Pairs.Where(p => !string.Equals(p.Key, key, StringComparison.Ordinal)).Append((key, value)));

    public bool Equals(QualifierList? other) => other is not null && Pairs.SequenceEqual(other.Pairs);

    public override bool Equals(object? obj) => Equals(obj as QualifierList);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (key, value) in Pairs)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
