using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Doors.Tests.Properties;

/// <summary>Holds a property over many sets of claims; the sets are the same in every run.</summary>
internal static class ForAll
{
    private const int Sets = 800;

    /// <param name="fault">What is wrong with a set, in words; empty where nothing is.</param>
    public static void ClaimSets(Func<Claim[], string> fault) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Sets).WithReplay(2031, 303),
            Prop.ForAll(Properties.ClaimSets.Arbitrary, claims =>
            {
                var found = fault(claims);
                return (found.Length == 0).Label($"{found}\n{Checks.Text(claims)}");
            }));
}
