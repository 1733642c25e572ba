using System.Reflection;
using System.Runtime.CompilerServices;

namespace Consistency.GrpcStandIns.Tests.Surface;

/// <summary>The runtime accepts the official libraries on top of the stand-ins.</summary>
public class LoadTests
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static TheoryData<string> Official => [.. Libraries.Official];

    // A type loads only if it implements every abstract member and every interface.
    [Theory]
    [MemberData(nameof(Official))]
    public void Every_type_loads(string official) =>
        Assert.InRange(Libraries.Named(official).GetTypes().Length, 50, int.MaxValue);

    // Compiled to override, a method whose base is missing would load as a new one that nobody calls.
    [Theory]
    [MemberData(nameof(Official))]
    public void Every_override_overrides(string official)
    {
        var overrides = Libraries.Named(official).GetTypes()
            .SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.IsVirtual && !method.Attributes.HasFlag(MethodAttributes.NewSlot))
            .ToList();
        var ofStandIns = overrides.Where(method => Libraries.IsStandIn(method.GetBaseDefinition().Module.Assembly.GetName().Name!));
        Assert.InRange(ofStandIns.Count(), 15, int.MaxValue);
        Assert.All(overrides, method => Assert.NotEqual(method.DeclaringType, method.GetBaseDefinition().DeclaringType));
    }

    // Compiling a method resolves all that it refers to and checks the constraints of type parameters.
    [Theory]
    [MemberData(nameof(Official))]
    public void Every_method_compiles(string official)
    {
        var methods = Libraries.Named(official).GetTypes()
            .SelectMany(type => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
            .Where(method => !method.IsAbstract && method.GetMethodBody() is not null)
            .ToList();
        Assert.InRange(methods.Count, 500, int.MaxValue);
        Assert.All(methods, method =>
        {
            var arguments = Arguments(method.DeclaringType!.GetGenericArguments());
            if (method.IsGenericMethod)
                arguments = [.. arguments, .. Arguments(method.GetGenericArguments())];
            RuntimeHelpers.PrepareMethod(method.MethodHandle, [.. arguments.Select(argument => argument.TypeHandle)]);
        });
    }

    /// <summary>For each type parameter a type that it may stand for.</summary>
    private static Type[] Arguments(Type[] parameters) => [.. parameters.Select(parameter =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
            ? typeof(int)
            : parameter.GetGenericParameterConstraints().FirstOrDefault(type => !type.ContainsGenericParameters) ?? typeof(object))];
}
