namespace Consistency.Oracle.Tests.Sets;

/// <summary>Sizes of numbers: tenths, which are no exact doubles, to hundred thousands, which are rounded.</summary>
internal sealed class Scales(SeededNumbers numbers)
{
    public decimal Any() => numbers.Pick([0.1m, 0.1m, 1m, 1m, 1m, 7m, 50m, 113m, 1_000m, 2_500m, 100_000m]);
}
