using Consistency.Engine.Copies;
using Consistency.Engine.Rules;

namespace Consistency.Engine.Incremental;

/// <summary>Parts quotes into neighbourhoods such that copies of each other are in one: those that share a run of words, directly or through others.</summary>
/// <remarks>Neighbourhoods that a new quote ties together become one, and stay so when it goes.</remarks>
internal sealed class QuoteNeighbourhoods
{
    private readonly Dictionary<(string Property, ulong Shingle), Shared> _byShingle = [];

    /// <param name="touch">Given every neighbourhood that loses or gains quotes by becoming one.</param>
    public Neighbourhood Of(string property, WordedClaim quote, Action<Neighbourhood> touch)
    {
        Shared? found = null;
        foreach (var shingle in quote.Shingles)
        {
            if (!_byShingle.TryGetValue((property, shingle), out var other) || ReferenceEquals(other = other.Root, found))
                continue;
            found = found is null ? other : Join(found, other, touch);
        }

        found ??= new Shared(new Neighbourhood(Reach.Statements, []));
        foreach (var shingle in quote.Shingles)
            _byShingle[(property, shingle)] = found;
        return found.Neighbourhood;
    }

    private static Shared Join(Shared a, Shared b, Action<Neighbourhood> touch)
    {
        var (more, fewer) = a.Neighbourhood.Sources >= b.Neighbourhood.Sources ? (a, b) : (b, a);
        fewer.Neighbourhood.MoveTo(more.Neighbourhood);
        fewer.Parent = more;
        touch(fewer.Neighbourhood);
        touch(more.Neighbourhood);
        return more;
    }

    /// <summary>A neighbourhood, or the one that it has become part of.</summary>
    private sealed class Shared(Neighbourhood neighbourhood)
    {
        public Neighbourhood Neighbourhood => neighbourhood;

        public Shared? Parent { get; set; }

        public Shared Root
        {
            get
            {
                var root = this;
                while (root.Parent is not null)
                    root = root.Parent;
                return root;
            }
        }
    }
}
