using Consistency.Model;

namespace Consistency.Checking.Tests;

/// <summary>Checks claims and reports with the sample pack and, unless a test says otherwise, a reader of its own.</summary>
internal static class Checked
{
    public static CheckAnswer Of(params Claim[] claims) =>
        ConsistencyChecker.Check(new CheckInput(claims, SamplePack.Pack), PlainReader.Read);

    public static CheckAnswer Of(params Report[] reports) =>
        ConsistencyChecker.Check(new CheckInput([], SamplePack.Pack) { Reports = reports }, PlainReader.Read);
}
