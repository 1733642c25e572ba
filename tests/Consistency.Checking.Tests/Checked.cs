using Consistency.Model;

namespace Consistency.Checking.Tests;

/// <summary>Checks claims with the sample pack.</summary>
internal static class Checked
{
    public static CheckAnswer Of(params Claim[] claims) => ConsistencyChecker.Check(new CheckInput(claims, SamplePack.Pack));
}
