using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Quantities;

/// <summary>A group whose numbers or times clash: the two claims that show it, and every position.</summary>
internal sealed class IntervalFlag : IFlag
{
    private readonly ClaimSet _claims;
    private readonly string _clashText;

    // The places of the claims, position by position, last those that fit several; and where each position ends among them.
    private readonly ReadOnlyMemory<int> _members;
    private readonly ReadOnlyMemory<int> _ends;

    private IntervalFlag(ClaimSet claims, CellGroup group, IntervalClash clash, string clashText, (ReadOnlyMemory<int> Members, ReadOnlyMemory<int> Ends) positions) =>
        (_claims, Group, Clash, _clashText, (_members, _ends)) = (claims, group, clash, clashText, positions);

    public CellGroup Group { get; }

    public IntervalClash Clash { get; }

    public string Key => Group.Key;

    public Severity Severity => IsCorrection() ? Severity.Notice : Clash.SeverityUnder(_claims.Pack.Facets);

    public IReadOnlyList<NormalClaim> Minimal => [_claims.At(Clash.Floor), _claims.At(Clash.Ceiling)];

    /// <summary>Whether there are two positions, far enough apart for a slip of size or unit.</summary>
    public bool MayBeSlip => Positions == 2 && !Group.Cells[0].Cell.Property.Literal && Slip.MayExplain(
        _claims.Clustered.Read[Clash.Ceiling].FloorIn(Clash.Strict), _claims.Clustered.Read[Clash.Floor].CeilingIn(Clash.Strict), Group.Facets.Measure is "" or "+");

    /// <summary>How many positions there are.</summary>
    public int Positions => _ends.Length;

    /// <summary>The places of a position's claims, in the order of the request within a cell.</summary>
    public ReadOnlySpan<int> Position(int position) => _members.Span[StartOf(position)..EndOf(position)];

    /// <summary>The places of the claims that fit several positions.</summary>
    public ReadOnlySpan<int> FitsSeveral => _members.Span[_ends.Span[^1]..];

    /// <summary>Finds every group of a set whose wanted claims clash.</summary>
    public static IReadOnlyList<IntervalFlag> Of(ClaimSet claims, ClaimTraits wanted, string clashText)
    {
        var bounds = claims.Bounds;
        return Workers.Collect<IntervalFlag>(claims.GroupStarts, (from, to, found) =>
        {
            var positions = new PositionFinder();
            for (var i = from; i < to; i++)
            {
                claims.Cancellation.ThrowIfCancellationRequested();
                // The tension readings are the narrowest, so that where one number is in all of them nothing clashes.
                if (!bounds[i].Clash(strict: false))
                    continue;
                var group = claims.Groups[i];
                if ((group.Traits & wanted) != 0 && IntervalClash.Find(claims, group, wanted) is { } clash)
                    found.Add(new IntervalFlag(claims, group, clash, clashText, positions.Find(claims.Clustered, claims.GroupStarts[i], claims.GroupStarts[i + 1], wanted, clash.Strict)));
            }
        });
    }

    public Finding Describe()
    {
        var (floor, ceiling) = (_claims.At(Clash.Floor), _claims.At(Clash.Ceiling));
        return new Finding
        {
            Key = Key,
            Severity = Severity,
            What = Wording.What(floor),
            Stances = Enumerable.Range(0, Positions).Select(p => StanceOf(MadeOf(Position(p)))).ToArray(),
            FitsSeveral = MadeOf(FitsSeveral),
            Minimal = Minimal,
            Drop = Drop(),
            DropExact = true,
            Steps = Steps(floor, ceiling).ToArray(),
            Clash = _clashText,
        };
    }

    private int StartOf(int position) => position == 0 ? 0 : _ends.Span[position - 1];

    private int EndOf(int position) => _ends.Span[position];

    private NormalClaim[] MadeOf(ReadOnlySpan<int> places)
    {
        var made = new NormalClaim[places.Length];
        for (var i = 0; i < made.Length; i++)
            made[i] = _claims.At(places[i]);
        return made;
    }

    /// <summary>All claims but those that the deepest point satisfies: the fewest for one cell.</summary>
    private NormalClaim[] Drop()
    {
        var (piercing, read, members) = (new Piercing(), _claims.Clustered.Read, _members.ToArray());
        foreach (var member in members)
            piercing.Add(read[member].FloorIn(Clash.Strict), read[member].CeilingIn(Clash.Strict));
        var deepest = piercing.Deepest();
        return [.. members.Where(m => read[m].FloorIn(Clash.Strict) > deepest || read[m].CeilingIn(Clash.Strict) < deepest).Select(_claims.At)];
    }

    /// <summary>A voice that says something else in a later publication of one source corrects itself.</summary>
    private bool IsCorrection()
    {
        if (!_claims.AreOneVoice(Clash.Floor, Clash.Ceiling))
            return false;
        var (first, second) = (SourceOf(Clash.Floor), SourceOf(Clash.Ceiling));
        return first.Id.Length > 0 && first.PublishedAt is { } one && second.PublishedAt is { } other && one != other;
    }

    private Source SourceOf(int place) => _claims.Table.Sources[_claims.Table.SourceOf[_claims.Clustered.Rows[place]]];

    /// <summary>A position is labelled by what most of its claims say; the smallest of several.</summary>
    private static Stance StanceOf(NormalClaim[] claims)
    {
        var said = claims.GroupBy(Wording.Value, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
        var first = Repairs.First(said);
        return new Stance(said.Key, claims) { Quantity = first.Quantity, Time = (first.Claim.Value as ClaimValue.OfTime)?.Time };
    }

    private IEnumerable<Step> Steps(NormalClaim floor, NormalClaim ceiling)
    {
        foreach (var claim in new[] { ceiling, floor })
        {
            var reading = Clash.ReadingOf(claim);
            if (claim.Quantity is { } quantity && ReadingText.IsWorthSaying(quantity, claim.Unit, reading))
                yield return new Step(StepKind.Reading, ReadingText.Of(quantity, claim.Unit, reading, Clash.Strict), [claim.Id]);
        }

        foreach (var assumption in Assumptions.Of(floor, ceiling))
            yield return assumption;
    }
}
