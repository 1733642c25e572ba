using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Support;

/// <summary>Checks a property on many generated samples, the same in each run.</summary>
internal static class Always
{
    private const ulong Seed = 20_310_504;

    /// <param name="largest">About how many elements generated lists have at most.</param>
    public static void Holds<T>(Gen<T> samples, Action<T> check, int count = 300, int largest = 10)
    {
        foreach (var sample in samples.Sample(count, new Rnd(Seed), largest))
            check(sample);
    }
}
