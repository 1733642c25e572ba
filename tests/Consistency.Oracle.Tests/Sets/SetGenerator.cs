using Consistency.Model;

namespace Consistency.Oracle.Tests.Sets;

/// <summary>Makes the claim sets: set number n of a seed is the same on every machine.</summary>
internal static class SetGenerator
{
    private const int MostClaims = 25;

    private static readonly string[] Sources = ["gazette", "post", "harbour radio", "relief board"];

    public static ClaimSet Make(ulong seed, int number)
    {
        var numbers = new SeededNumbers(unchecked((new SeededNumbers(seed).Next() * 31) + (ulong)number));
        var sketch = SketchOf(numbers);
        var points = numbers.Shuffled(sketch.Points);
        // A cell in the middle of a chain or a sum need not be claimed at all.
        var covered = numbers.Chance(50) ? points.Count : Math.Max(2, points.Count * numbers.Between(50, 100) / 100);
        var believed = points.Take(Math.Min(covered, MostClaims)).ToList();
        foreach (var slip in numbers.Shuffled(Enumerable.Range(0, believed.Count)).Take(numbers.Pick([0, 0, 1, 1, 1, 2, 3])))
            believed[slip] = believed[slip] with { Truth = Slipped(believed[slip].Truth, numbers) };
        var again = numbers.Chance(30) ? numbers.Below(Math.Min(8, MostClaims - believed.Count + 1)) : 0;
        var said = believed.Concat(Enumerable.Range(0, Math.Max(again, 2 - believed.Count)).Select(_ => numbers.Pick(believed)));
        var (wordings, exactness) = (new Wordings(numbers), numbers.Pick([20, 50, 80, 100]));
        return new ClaimSet([.. said.Select((p, i) => ClaimOf(p, $"c{i + 1}", wordings.Of(Misheard(p.Truth, numbers), exactness), numbers))], sketch.Relations);
    }

    private static Sketch SketchOf(SeededNumbers numbers) => numbers.Below(100) switch
    {
        < 6 => new VocabularySketches(numbers).FewCells(),
        < 30 => new VocabularySketches(numbers).Grid(),
        < 40 => new RelationSketches(numbers).Chains(),
        < 58 => new RelationSketches(numbers).Tree(),
        < 79 => new RelationSketches(numbers).Cuts(),
        _ => new RelationSketches(numbers).Table(),
    };

    /// <summary>Another number for a whole cell: a little off, a good deal off, or far off.</summary>
    private static decimal Slipped(decimal truth, SeededNumbers numbers) => numbers.Below(10) switch
    {
        0 => truth + 1,
        1 => Math.Max(0, truth - 1),
        2 or 3 or 4 => truth * (100 + numbers.Between(3, 30)) / 100,
        5 or 6 or 7 => truth * (100 - numbers.Between(3, 30)) / 100,
        8 => truth * numbers.Between(2, 4),
        _ => truth / 2,
    };

    /// <summary>Another number in one claim, seldom: somewhat off, or by three digits.</summary>
    private static decimal Misheard(decimal truth, SeededNumbers numbers) => numbers.Below(100) switch
    {
        0 => truth * 1.5m,
        1 => truth * (numbers.Chance(50) ? 1_000 : 1),
        _ => truth,
    };

    private static Claim ClaimOf(Point point, string id, Quantity quantity, SeededNumbers numbers) => new()
    {
        Id = id,
        Source = new Source(numbers.Pick(Sources)),
        Speakers = numbers.Chance(20) ? ["Ana Reis"] : [],
        Subject = new Subject(point.Subject),
        Property = point.Property,
        Scope = new Scope(point.Place, Vocabulary.Event, AsOf: point.AsOf),
        Value = new ClaimValue.OfQuantity(quantity),
    };
}
