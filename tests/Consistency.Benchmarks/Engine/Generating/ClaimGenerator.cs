namespace Consistency.Benchmarks.Engine.Generating;

/// <summary>Makes up claims: nine of ten round the truth, the others deviate from it or bound it; some figures of a whole are repeated of its part.</summary>
internal sealed class ClaimGenerator
{
    private const double RoundedShare = 0.90, DeviatingShare = 0.05;

    // 2 % of all claims: three cells of ten are parts.
    private const double CopiedShareOfParts = 0.02 / 0.30;

    private const int SpeakersOfSubject = 8;

    private readonly Random _random;
    private readonly IReadOnlyList<GeneratedCell> _cells;
    private readonly GeneratedClaim[] _claims;
    private readonly int[] _starts;
    private readonly int[] _speakers = new int[SpeakersOfSubject];

    private ClaimGenerator(Random random, IReadOnlyList<GeneratedCell> cells, int claims)
    {
        (_random, _cells, _claims, _starts) = (random, cells, new GeneratedClaim[claims], new int[cells.Count + 1]);
        for (var cell = 0; cell < cells.Count; cell++)
            _starts[cell + 1] = _starts[cell] + cells[cell].Size;
    }

    /// <returns>The same set for the same number of claims and seed.</returns>
    public static GeneratedSet Make(int claims, int seed)
    {
        var random = new Random(seed);
        var cells = new CellGenerator(random).Make(claims);
        return new GeneratedSet(cells, new ClaimGenerator(random, cells, claims).Claims());
    }

    private GeneratedClaim[] Claims()
    {
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            if (cell == 0 || _cells[cell].Subject != _cells[cell - 1].Subject)
                NextSpeakers();
            for (var i = _starts[cell]; i < _starts[cell + 1]; i++)
                _claims[i] = Claim(cell);
        }

        _random.Shuffle(_claims);
        return _claims;
    }

    private void NextSpeakers()
    {
        for (var i = 0; i < _speakers.Length; i++)
            _speakers[i] = _random.Next(Math.Max(40, _claims.Length / 100));
    }

    private GeneratedClaim Claim(int cell)
    {
        var (source, day) = (_random.Next(Math.Max(20, _claims.Length / 200)), _random.Next(365));
        if (_cells[cell].Whole is { } whole && _random.NextDouble() < CopiedShareOfParts)
            return _claims[_random.Next(_starts[whole], _starts[whole + 1])] with { Cell = cell, Source = source, Day = day };
        var (low, high) = Ends(_cells[cell].Truth);
        return new GeneratedClaim(cell, source, _speakers[_random.Next(_speakers.Length)], day, low, high);
    }

    private (double Low, double High) Ends(double truth)
    {
        var kind = _random.NextDouble();
        if (kind < RoundedShare)
            return Rounded(truth, _random.Next(1, 4));
        if (kind < RoundedShare + DeviatingShare)
            return Rounded(Math.Max(1, truth * (IsHeads() ? Between(0.3, 0.7) : Between(1.4, 3))), _random.Next(2, 4));
        return IsHeads() ? (Math.Floor(truth * Between(0.5, 1)), GeneratedClaim.Open) : (-GeneratedClaim.Open, Math.Floor(truth * Between(1, 2)) + 1);
    }

    /// <summary>The numbers that round to the same as this one does, to so many significant digits, or to a whole number.</summary>
    private static (double Low, double High) Rounded(double number, int digits)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(number)) - digits + 1));
        var rounded = Math.Floor((number / unit) + 0.5) * unit;
        return (rounded - (unit / 2), rounded + (unit / 2));
    }

    private bool IsHeads() => _random.NextDouble() < 0.5;

    private double Between(double low, double high) => low + ((high - low) * _random.NextDouble());
}
