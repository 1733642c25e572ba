using Consistency.Extraction.Times;

namespace Consistency.Extraction.Quantities;

/// <summary>Tells which tokens belong to dates. Asked from left to right; for one thread.</summary>
internal sealed class TakenTokens(IReadOnlyList<FoundTime> times)
{
    private int _next;

    public bool Holds(int token)
    {
        while (_next < times.Count && (times[_next].EndToken <= token || times[_next].Duration.Length > 0))
            _next++;
        return _next < times.Count && times[_next].FirstToken <= token;
    }
}
