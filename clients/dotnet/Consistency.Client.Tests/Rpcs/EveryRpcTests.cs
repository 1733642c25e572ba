using Consistency.V1;
using Google.Protobuf.Reflection;

namespace Consistency.Client.Tests.Rpcs;

/// <summary>Every rpc has a test here by its name: `../test` makes its table of them.</summary>
public sealed class EveryRpcTests
{
    public static TheoryData<string, Type> Services => new()
    {
        { "ConsistencyService", typeof(ConsistencyServiceTests) },
        { "DossierService", typeof(DossierServiceTests) },
        { "RulePackService", typeof(RulePackServiceTests) },
    };

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_rpc_has_its_test(string name, Type tests)
    {
        var service = Assert.Single(Contract, s => s.Name == name);
        var facts = tests.GetMethods().Where(m => m.IsDefined(typeof(FactAttribute), inherit: false)).Select(m => m.Name);
        Assert.Equal(service.Methods.Select(m => m.Name).Order(StringComparer.Ordinal), facts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_service_has_its_tests() =>
        Assert.Equal(Contract.Select(s => s.Name).Order(StringComparer.Ordinal), Services.Select(s => (string)s[0]).Order(StringComparer.Ordinal));

    /// <summary>The services of the package, whichever files they are in.</summary>
    private static IReadOnlyList<ServiceDescriptor> Contract { get; } =
    [
        .. typeof(ErrorReasonReflection).Assembly.GetTypes()
            .Where(t => t.Namespace == "Consistency.V1" && t.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .Select(t => (FileDescriptor)t.GetProperty("Descriptor")!.GetValue(null)!)
            .SelectMany(f => f.Services),
    ];
}
