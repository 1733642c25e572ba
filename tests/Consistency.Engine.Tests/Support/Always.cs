using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Support;

/// <summary>Checks a property on many generated samples, the same in each run.</summary>
internal static class Always
{
    private const int LargestSize = 10;
    private const ulong Seed = 20_310_504;

    public static void Holds<T>(Gen<T> samples, Action<T> check, int count = 300)
    {
        foreach (var sample in samples.Sample(LargestSize, new Rnd(Seed), count))
            check(sample);
    }
}
