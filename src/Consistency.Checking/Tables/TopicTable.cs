using System.Runtime.InteropServices;
using Consistency.Model;

namespace Consistency.Checking.Tables;

/// <summary>Numbers topics from 0; equal names in them are one string.</summary>
internal sealed class TopicTable
{
    private readonly NameTable _subjects = new();
    private readonly NameTable _others = new();
    private readonly Dictionary<Key, int> _numbers = [];
    private readonly List<Key> _topics = [];
    private readonly List<Subject> _made = [];

    public int Count => _topics.Count;

    public TopicTable() => _others.Of("");

    public TopicNames this[int number]
    {
        get
        {
            var (subject, property, place, happening, asOf) = _topics[number];
            return new TopicNames(_subjects[subject], _others[property], _others[place], _others[happening], _others[asOf]);
        }
    }

    public Topic Make(int number)
    {
        var names = this[number];
        return new Topic(SubjectAt(_topics[number].Subject), names.Property, (names.Place.Length | names.Event.Length | names.AsOf.Length) == 0 ? Scope.Unstated : new Scope(names.Place, names.Event, null, names.AsOf));
    }

    public int Of(ReadOnlySpan<char> subject, ReadOnlySpan<char> property, ReadOnlySpan<char> place, ReadOnlySpan<char> happening, ReadOnlySpan<char> asOf) =>
        Of(new Key(_subjects.Of(subject), Other(property), Other(place), Other(happening), Other(asOf)));

    /// <summary>The numbers that another table's topics have here, in the order of their numbers there.</summary>
    public int[] Map(TopicTable other)
    {
        var (subjects, others) = (_subjects.Map(other._subjects), _others.Map(other._others));
        var numbers = new int[other.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var (subject, property, place, happening, asOf) = other._topics[i];
            numbers[i] = Of(new Key(subjects[subject], others[property], others[place], others[happening], others[asOf]));
        }

        return numbers;
    }

    private int Of(Key key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out var known);
        if (!known)
        {
            number = _topics.Count;
            _topics.Add(key);
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

    /// <summary>The numbers of a topic's names; 0 for an empty one, but for the subject.</summary>
    private readonly record struct Key(int Subject, int Property, int Place, int Event, int AsOf);
}

/// <summary>The names in a topic of a table; empty where unstated.</summary>
internal readonly record struct TopicNames(string Subject, string Property, string Place, string Event, string AsOf);
