using System.Runtime.InteropServices;
using Consistency.Model;

namespace Consistency.Checking.Tables;

/// <summary>Numbers topics from 0; equal names in them are one string.</summary>
internal sealed class TopicTable
{
    private readonly NameTable _subjects = new();
    private readonly NameTable _others = new();

    // What is said of subjects is little beside the subjects.
    private readonly Dictionary<Aspect, int> _aspectNumbers = [];
    private readonly List<Aspect> _aspects = [];

    // One more than a topic's number.
    private readonly KeyTable<Key> _numbers = new();
    private readonly List<Key> _topics = [];
    private readonly List<Subject> _made = [];

    public int Count => _topics.Count;

    public TopicTable() => _others.Of("");

    public TopicNames this[int number]
    {
        get
        {
            var (property, place, happening, asOf) = _aspects[_topics[number].Aspect];
            return new TopicNames(_subjects[_topics[number].Subject], _others[property], _others[place], _others[happening], _others[asOf]);
        }
    }

    public Topic Make(int number)
    {
        var names = this[number];
        return new Topic(SubjectAt(_topics[number].Subject), names.Property, (names.Place.Length | names.Event.Length | names.AsOf.Length) == 0 ? Scope.Unstated : new Scope(names.Place, names.Event, null, names.AsOf));
    }

    public int Of(ReadOnlySpan<char> subject, ReadOnlySpan<char> property, ReadOnlySpan<char> place, ReadOnlySpan<char> happening, ReadOnlySpan<char> asOf) =>
        Of(new Key(_subjects.Of(subject), Of(new Aspect(Other(property), Other(place), Other(happening), Other(asOf)))));

    /// <summary>The numbers that another table's topics have here, in the order of their numbers there.</summary>
    public int[] Map(TopicTable other)
    {
        var (subjects, others) = (_subjects.Map(other._subjects), _others.Map(other._others));
        var aspects = other._aspects.ConvertAll(a => Of(new Aspect(others[a.Property], others[a.Place], others[a.Event], others[a.AsOf])));
        var numbers = new int[other.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Of(new Key(subjects[other._topics[i].Subject], aspects[other._topics[i].Aspect]));
        return numbers;
    }

    private int Of(Key key)
    {
        ref var next = ref _numbers[key];
        if (next == 0)
        {
            _topics.Add(key);
            next = _topics.Count;
        }

        return next - 1;
    }

    private int Of(Aspect aspect)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_aspectNumbers, aspect, out var known);
        if (!known)
        {
            number = _aspects.Count;
            _aspects.Add(aspect);
        }

        return number;
    }

    private int Other(ReadOnlySpan<char> name) => name.IsEmpty ? 0 : _others.Of(name);

    private Subject SubjectAt(int number)
    {
        while (_made.Count <= number)
            _made.Add(new Subject(_subjects[_made.Count]));
        return _made[number];
    }

    /// <summary>The number of a topic's subject, and of what is said of it.</summary>
    private readonly record struct Key(int Subject, int Aspect)
    {
        // A multiplication by an odd number keeps different keys apart; the upper half of it is well mixed.
        public override int GetHashCode() => (int)(((((ulong)(uint)Subject << 32) | (uint)Aspect) * 0x9E3779B97F4A7C15) >> 32);
    }

    /// <summary>The numbers of a topic's other names; 0 for an empty one.</summary>
    private readonly record struct Aspect(int Property, int Place, int Event, int AsOf);
}

/// <summary>The names in a topic of a table; empty where unstated.</summary>
internal readonly record struct TopicNames(string Subject, string Property, string Place, string Event, string AsOf);
