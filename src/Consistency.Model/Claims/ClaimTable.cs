using System.Collections;

namespace Consistency.Model;

/// <summary>
/// Claims in columns: what they are about, their sources and their speakers are interned, their numbers lie in arrays. It is a list
/// of claims too, each made when it is asked for.
/// </summary>
/// <remarks>Immutable once built, and so safe to share between threads. <see cref="ClaimTableBuilder"/> makes one.</remarks>
public sealed class ClaimTable : IReadOnlyList<Claim>
{
    private readonly TableColumns _columns;

    internal ClaimTable(TableColumns columns) => _columns = columns;

    public int Count => _columns.Count;

    /// <summary>The different topics, in the order of their first claims.</summary>
    public IReadOnlyList<Topic> Topics => _columns.Topics;

    public IReadOnlyList<Source> Sources => _columns.Sources;

    /// <summary>The different chains of attribution.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Chains => _columns.Chains;

    /// <summary>For each claim, its topic's place in <see cref="Topics"/>.</summary>
    public ReadOnlySpan<int> TopicOf => _columns.Topic.AsSpan(0, Count);

    /// <summary>For each claim, its source's place in <see cref="Sources"/>.</summary>
    public ReadOnlySpan<int> SourceOf => _columns.Source.AsSpan(0, Count);

    /// <summary>For each claim, its speakers' place in <see cref="Chains"/>.</summary>
    public ReadOnlySpan<int> ChainOf => _columns.Chain.AsSpan(0, Count);

    public RowWording WordingOf(int row) => _columns.Wording[row];

    /// <summary>The value of a claim that is no number; null for a number.</summary>
    public ClaimValue? OtherValueOf(int row) => _columns.Others is { } others && row < others.Count ? others[row] : null;

    /// <summary>The number, or a range's lower end; 0 where the value is no number.</summary>
    public double NumberOf(int row) => _columns.Number[row];

    /// <summary>A range's upper end; null for what is no range.</summary>
    public double? UpperOf(int row) => double.IsNaN(_columns.Upper[row]) ? null : _columns.Upper[row];

    /// <summary>How many claims there are up to the last whose value is no number.</summary>
    public int OtherCount => _columns.Others?.Count ?? 0;

    public Quantity QuantityOf(int row)
    {
        var wording = _columns.Wording[row];
        return new Quantity(_columns.Number[row], UpperOf(row), wording.Bound, wording.Trend, _columns.Topics[_columns.Topic[row]].Unit);
    }

    public Evidence? EvidenceOf(int row) => _columns.Given is { } given ? given[row].Evidence : null;

    public string IdOf(int row) => _columns.Given is { } given ? given[row].Id : _columns.Ids.Of(row);

    public Claim this[int index]
    {
        get
        {
            if (_columns.Given is { } given)
                return given[index];
            var (topic, wording) = (Topics[_columns.Topic[index]], _columns.Wording[index]);
            return new Claim
            {
                Id = IdOf(index),
                Source = Sources[_columns.Source[index]],
                Speakers = Chains[_columns.Chain[index]],
                Subject = topic.Subject,
                Property = topic.Property,
                Scope = topic.Scope,
                Value = new ClaimValue.OfQuantity(QuantityOf(index)),
                Polarity = wording.Polarity,
                Certainty = wording.Certainty,
            };
        }
    }

    /// <summary>The claims in columns; a table is itself.</summary>
    public static ClaimTable Of(IReadOnlyList<Claim> claims)
    {
        if (claims is ClaimTable table)
            return table;
        var builder = new ClaimTableBuilder(claims);
        return builder.Build();
    }

    public IEnumerator<Claim> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
