using Consistency.Engine.Columns;

namespace Consistency.Engine.Quantities;

/// <summary>Puts a group's claims into the fewest positions. Keeps its arrays from one group to the next. For one thread.</summary>
internal sealed class PositionFinder
{
    private readonly Piercing _piercing = new();
    private readonly Arena _arena = new();
    private int[] _places = new int[64];
    private int[] _positions = new int[64];
    private int[] _next = new int[16];
    private int _count;

    /// <summary>Of the claims from one place to another, the places of the wanted ones, position by position, last those that fit several; and where each position ends among them.</summary>
    public (ReadOnlyMemory<int> Members, ReadOnlyMemory<int> Ends) Find(ClusteredClaims claims, int start, int end, ClaimTraits wanted, bool strict)
    {
        Take(claims, start, end, wanted, strict);
        _piercing.Pierce();
        var points = _piercing.PointCount;
        if (_next.Length <= points)
            _next = new int[points * 2];
        Array.Clear(_next, 0, points + 1);
        for (var i = 0; i < _count; i++)
        {
            // What fits several comes after the last position.
            var (first, last) = _piercing.Within(i);
            _positions[i] = last - first == 1 ? first : points;
            if (last - first == 1)
                _next[first + 1]++;
        }

        var ends = _arena.Take(points);
        for (var i = 0; i < points; i++)
            ends.Span[i] = _next[i + 1] += _next[i];
        var members = _arena.Take(_count);
        for (var i = 0; i < _count; i++)
            members.Span[_next[_positions[i]]++] = _places[i];
        return (members, ends);
    }

    private void Take(ClusteredClaims claims, int start, int end, ClaimTraits wanted, bool strict)
    {
        _piercing.Clear();
        _count = 0;
        Reserve(end - start);
        for (var place = start; place < end; place++)
        {
            ref readonly var read = ref claims.Read[place];
            if (!read.Is(wanted))
                continue;
            _places[_count++] = place;
            _piercing.Add(read.FloorIn(strict), read.CeilingIn(strict));
        }
    }

    private void Reserve(int count)
    {
        if (_places.Length >= count)
            return;
        Array.Resize(ref _places, Math.Max(count, _places.Length * 2));
        Array.Resize(ref _positions, _places.Length);
    }
}
