using System.Reflection;
using Grpc.Core;

namespace Consistency.GrpcStandIns.Tests.Surface;

/// <summary>Every reference that an official library makes to a stand-in leads to what it says.</summary>
public class ReferenceTests
{
    public static TheoryData<string> Official => [.. Libraries.Official];

    public static TheoryData<string> StandIns => [.. Libraries.StandIns];

    [Theory]
    [MemberData(nameof(Official))]
    public void Assemblies(string official)
    {
        using var references = new References(official);
        Assert.Equal(2, references.Assemblies.Count());
        Assert.All(references.Assemblies, reference =>
            Assert.Equal(reference.FullName, Libraries.Named(reference.Name!).FullName));
    }

    [Theory]
    [MemberData(nameof(StandIns))]
    public void Identity(string standIn)
    {
        var assembly = Libraries.Named(standIn);
        Assert.Equal($"{standIn}, Version=2.0.0.0, Culture=neutral, PublicKeyToken=d754f35622e28bad", assembly.FullName);
        var release = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.StartsWith(VersionInfo.CurrentVersion, release, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Grpc.AspNetCore.Server", 30)]
    [InlineData("Grpc.Net.Client", 30)]
    public void Types(string official, int atLeast)
    {
        using var references = new References(official);
        var definitions = Define();
        Assert.InRange(references.Types.Count(), atLeast, int.MaxValue);
        Assert.All(references.Types, type => Assert.Equal(Access.Everyone, definitions[type.Assembly].OfType(type.FullName)));
    }

    [Theory]
    [InlineData("Grpc.AspNetCore.Server", 70)]
    [InlineData("Grpc.Net.Client", 60)]
    public void Members(string official, int atLeast)
    {
        using var references = new References(official);
        var definitions = Define();
        var derivedFrom = BasesOf(Libraries.Named(official));
        Assert.InRange(references.Members.Count(), atLeast, int.MaxValue);
        Assert.All(references.Members, member =>
        {
            var access = definitions[member.Assembly].OfMember(member);
            Assert.True(access is not null, $"The stand-in lacks {member}.");
            Assert.True(
                access == Access.Everyone || (access == Access.DerivedTypes && derivedFrom.Contains(member.Type)),
                $"The stand-in hides {member}.");
        });
    }

    [Fact]
    public void A_reference_that_differs_in_anything_is_not_found()
    {
        using var references = new References("Grpc.Net.Client");
        var definitions = Define();
        var member = references.Members.Single(one => one is { Type: "Grpc.Core.Metadata", Name: "GetValue" });
        Assert.Equal("instance Default String <0>(String)", member.Signature);
        Assert.Null(definitions[member.Assembly].OfMember(member with { Signature = "static Default String <0>(String)" }));
        Assert.Null(definitions[member.Assembly].OfMember(member with { Signature = "instance Default Object <0>(String)" }));
        Assert.Null(definitions[member.Assembly].OfMember(member with { Name = "getValue" }));
        Assert.Equal(Access.Nobody, definitions[member.Assembly].OfType("Grpc.Core.CallState"));
    }

    private static Dictionary<string, Definitions> Define() =>
        Libraries.StandIns.ToDictionary(name => name, name => new Definitions(name));

    /// <summary>The full names of all stand-in types that the library derives types from.</summary>
    private static HashSet<string> BasesOf(Assembly official)
    {
        var bases = new HashSet<string>();
        foreach (var type in official.GetTypes())
        {
            for (var up = type.BaseType; up is not null; up = up.BaseType)
            {
                if (Libraries.IsStandIn(up.Assembly.GetName().Name!))
                    bases.Add((up.IsGenericType ? up.GetGenericTypeDefinition() : up).FullName!);
            }
        }

        return bases;
    }
}
