using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Quantities;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>Makes the names in a table canonical, finds each claim's cell and reads its number or time; of a claim that is asked for, all else.</summary>
internal sealed class ClaimNormalizer
{
    private readonly ClaimTable _table;
    private readonly RulePack _pack;
    private readonly ValueReader _values;
    private readonly NameResolver _names;
    private readonly NormalTopic[] _topics;
    private readonly string[] _speakers;
    private readonly string[][] _shownSpeakers;
    private readonly CellTable _cells;

    /// <param name="surroundings">Where the table is part of a larger set, what that set says; else null.</param>
    public ClaimNormalizer(ClaimTable table, IReadOnlyList<Relation> relations, RulePack pack, Surroundings? surroundings, CancellationToken cancellation)
    {
        (_table, _pack, _values) = (table, pack, new ValueReader(pack));
        var subjects = new SubjectReader(pack);
        _names = surroundings?.Names ?? new NameResolver(NamesIn(table).Concat(RelationReader.NamesIn(relations)), UsesOf, pack);
        Relations = surroundings?.Relations ?? RelationReader.ReadAll(relations, pack, subjects, _names);
        var topicReader = new TopicReader(pack, subjects, _names);
        _topics = new NormalTopic[table.Topics.Count];
        Workers.ForEach(_topics.Length, (from, to) =>
        {
            for (var topic = from; topic < to; topic++)
                _topics[topic] = topicReader.Read(table.Topics[topic]);
        });
        _shownSpeakers = [.. table.Chains.Select(c => c.Select(s => topicReader.Display(s, "")).ToArray())];
        _speakers = [.. table.Chains.Select(c => c.Count > 0 ? _names.Resolve(c[^1]) : "")];
        cancellation.ThrowIfCancellationRequested();
        SomeSpeakForOthers = surroundings?.SomeSpeakForOthers ?? (_names.Titles.Any() || Array.Exists(_topics, t => t.Property.Offices));
        _cells = new CellTable(_topics, table, Relations, Facets, pack);
    }

    /// <summary>Every cell that <see cref="FindCells"/> met, in that order.</summary>
    public IReadOnlyList<Cell> Cells => _cells.Cells;

    /// <summary>The numbers of what the cells' facets state.</summary>
    public FacetTable Facets { get; } = new();

    /// <summary>The cell with given facets at a date; null for none.</summary>
    public Cell? CellOf(FacetIds facets, int asOf) => _cells.Of(facets, asOf);

    /// <summary>Where the cells find their claims.</summary>
    public CellClaims Claims => _cells.Claims;

    /// <summary>Puts the numbers that the cells have now in the place of those that they were met with.</summary>
    public void Number(int[] cellOf)
    {
        var numbers = _cells.Cells.Select(c => c.Number).ToArray();
        Workers.ForEach(cellOf.Length, (from, to) =>
        {
            for (var row = from; row < to; row++)
                cellOf[row] = numbers[cellOf[row]];
        });
    }

    /// <summary>The titles that each person is given in the set, by canonical name.</summary>
    public IEnumerable<KeyValuePair<string, SortedSet<string>>> Titles => _names.Titles;

    /// <summary>The request's relations with canonical names, one for each part.</summary>
    public IReadOnlyList<PatternRelation> Relations { get; }

    /// <summary>Whether there are titles or offices in the set, so that one speaker's figure may be under another's name.</summary>
    public bool SomeSpeakForOthers { get; }

    /// <summary>The canonical speaker of a claim; empty where the source speaks for itself.</summary>
    public string SpeakerOf(int row) => _speakers[_table.ChainOf[row]];

    /// <summary>The figure that a number names.</summary>
    public Figure FigureOf(int row) =>
        QuantityReader.FigureOf(_table.NumberOf(row), _table.UpperOf(row), _table.WordingOf(row).Trend, _topics[_table.TopicOf[row]].Unit);

    /// <summary>A claim as the rules see it.</summary>
    public NormalClaim Normalize(int row, Cell cell, ClaimTraits traits)
    {
        var (claim, topic) = (_table[row], _topics[_table.TopicOf[row]]);
        var value = _values.Read(claim, topic, _names);
        return new NormalClaim
        {
            Index = row,
            Claim = claim with
            {
                Property = topic.Property.Name,
                Subject = topic.Subject,
                Speakers = _shownSpeakers[_table.ChainOf[row]],
                Cell = cell.Key,
            },
            Cell = cell,
            Speaker = SpeakerOf(row),
            Denied = (traits & ClaimTraits.Denied) != 0,
            Reading = value.Reading,
            Figure = value.Figure,
            Unit = topic.Unit,
            ValueKey = value.Key,
            AsOfInferred = (traits & ClaimTraits.AsOfInferred) != 0,
        };
    }

    /// <summary>Finds the cell of every claim.</summary>
    /// <param name="cellOf">Where the cells' numbers go, in the order of the request.</param>
    /// <returns>Which claims take the day of their publication; null where none does.</returns>
    public bool[]? FindCells(int[] cellOf, CancellationToken cancellation) => _cells.Find(cellOf, cancellation);

    /// <summary>Reads every claim as numbers.</summary>
    public void Read(ClaimColumns columns, CancellationToken cancellation)
    {
        var (sourceRanks, speakerRanks) = (Ranks.Of([.. _table.Sources.Select(s => s.Id)]), Ranks.Of([.. _speakers, ""])); // The empty name is always there, and first.
        Workers.ForEach(_table.Count, (from, to) =>
        {
            var topicOf = _table.TopicOf;
            var sourceOf = _table.SourceOf;
            var chainOf = _table.ChainOf;
            for (var row = from; row < to; row++)
            {
                if ((row & 0xfff) == 0)
                    cancellation.ThrowIfCancellationRequested();
                var (source, speaker) = (sourceRanks[sourceOf[row]], speakerRanks[chainOf[row]]);
                var traits = TraitsOf(row);
                columns.Read[row] = _table.OtherValueOf(row) is { } other
                    ? ReadOther(source, speaker, traits, other)
                    : ReadQuantity(row, _topics[topicOf[row]], traits, source, speaker);
            }
        });
    }

    /// <summary>Notes with each cell what its claims are, once their cells are found and they are read.</summary>
    /// <param name="dated">What <see cref="FindCells"/> told.</param>
    public void NoteTraits(ClaimColumns columns, bool[]? dated)
    {
        var traits = new ClaimTraits[Cells.Count];
        for (var row = 0; row < columns.Cell.Length; row++)
        {
            ref var read = ref columns.Read[row];
            if (dated?[row] == true)
                read = read with { Traits = read.Traits | ClaimTraits.AsOfInferred };
            traits[columns.Cell[row]] |= read.Traits;
        }

        for (var cell = 0; cell < traits.Length; cell++)
            Cells[cell].Traits = traits[cell];
    }

    private ClaimTraits TraitsOf(int row)
    {
        var wording = _table.WordingOf(row);
        var denied = (wording.Polarity == Polarity.Denied) != (_table.OtherValueOf(row) is ClaimValue.OfTruth { Holds: false });
        return (denied ? ClaimTraits.Denied : 0) | (wording.Certainty != Certainty.Plain ? ClaimTraits.Hedged : 0);
    }

    private ReadClaim ReadQuantity(int row, in NormalTopic topic, ClaimTraits traits, int source, int speaker)
    {
        var (wording, number, upper) = (_table.WordingOf(row), _table.NumberOf(row), _table.UpperOf(row));
        var reading = QuantityReader.Read(number, upper, wording.Bound, wording.Trend, topic.Property, topic.Unit, _pack.Readings);
        if ((traits & ClaimTraits.Denied) == 0)
        {
            traits |= (ValueReader.IsDuration(topic.Property, topic.NumberMeasure) ? ClaimTraits.Time | ClaimTraits.Duration : ClaimTraits.Number)
                | (speaker > 0 ? ClaimTraits.Figure | SideOf(wording.Bound) : 0);
        }

        var figure = QuantityReader.FigureOf(number, upper, wording.Trend, topic.Unit);
        return ReadClaim.Of(source, speaker, reading, figure.Mark() ^ (SomeSpeakForOthers ? 0 : (uint)speaker * 0x9E3779B9), traits);
    }

    private static ClaimTraits SideOf(Bound bound) => bound switch
    {
        Bound.AtLeast or Bound.MoreThan => ClaimTraits.FloorBound,
        Bound.AtMost or Bound.LessThan => ClaimTraits.CeilingBound,
        Bound.Exact => ClaimTraits.Bare,
        _ => ClaimTraits.None,
    };

    private static ReadClaim ReadOther(int source, int speaker, ClaimTraits traits, ClaimValue other)
    {
        if (other is not ClaimValue.OfTime time)
            return ReadClaim.Of(source, speaker, ValueReader.Anything, 0, traits | ClaimTraits.Named);
        return ReadClaim.Of(source, speaker, ValueReader.ReadTime(time.Time), 0, traits | ((traits & ClaimTraits.Denied) == 0 ? ClaimTraits.Time : 0));
    }

    private IEnumerable<string> NamesIn(ClaimTable table)
    {
        foreach (var chain in table.Chains)
        {
            foreach (var speaker in chain)
                yield return speaker;
        }

        foreach (var topic in table.Topics)
            yield return topic.Subject.Name;
        for (var row = 0; row < table.OtherCount; row++)
        {
            if (EntityAt(row) is { } name)
                yield return name;
        }
    }

    /// <summary>The name that a claim gives for its value, where no vocabulary of the pack knows it.</summary>
    private string? EntityAt(int row) =>
        _table.OtherValueOf(row) is ClaimValue.OfEntity entity && _values.IsUnknownEntity(entity.Name, TopicReader.PropertyOf(_pack, _table.Topics[_table.TopicOf[row]].Property))
            ? entity.Name
            : null;

    private IEnumerable<(string Name, string SourceId)> UsesOf(IReadOnlySet<string> names)
    {
        for (var row = 0; row < _table.Count && names.Count > 0; row++)
        {
            var source = _table.Sources[_table.SourceOf[row]].Id;
            foreach (var speaker in _table.Chains[_table.ChainOf[row]].Where(names.Contains))
                yield return (speaker, source);
            if (_table.Topics[_table.TopicOf[row]].Subject.Name is var subject && names.Contains(subject))
                yield return (subject, source);
            if (EntityAt(row) is { } entity && names.Contains(entity))
                yield return (entity, source);
        }
    }
}
