using System.Xml.Linq;

namespace Consistency.Doors.Tests.Documents;

/// <summary>Imports go one way: each project sees those before it alone.</summary>
public sealed class LayoutTests
{
    /// <summary>The projects that each one may refer to.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Consistency.Model"] = [],
        ["Consistency.Contracts"] = [],
        ["Consistency.Engine"] = ["Consistency.Model"],
        ["Consistency.Extraction"] = ["Consistency.Model"],
        ["Consistency.RulePacks"] = ["Consistency.Model"],
        ["Consistency.Checking"] = ["Consistency.Model", "Consistency.Engine", "Consistency.Extraction", "Consistency.RulePacks"],
        ["Consistency.Dossiers"] = ["Consistency.Model", "Consistency.Engine", "Consistency.Extraction", "Consistency.RulePacks", "Consistency.Checking"],
        ["Consistency.Server"] = ["Consistency.Model", "Consistency.RulePacks", "Consistency.Checking", "Consistency.Dossiers", "Consistency.Contracts"],
        ["Consistency.Cli"] = ["Consistency.Server", "Consistency.Contracts"],
        ["Grpc.Core.Api"] = [],
        ["Grpc.Net.Common"] = ["Grpc.Core.Api"],
    };

    /// <summary>What nothing behind the server may know: how its messages travel.</summary>
    private static readonly string[] Transport = ["Google.Protobuf", "Grpc.", "Microsoft.AspNetCore"];

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_those_before_it_alone(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"{project} is new: say here what it may refer to.");
        Assert.Empty(References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Except(Allowed[project]));
    }

    [Theory]
    [InlineData("Consistency.Model")]
    [InlineData("Consistency.Engine")]
    [InlineData("Consistency.Extraction")]
    [InlineData("Consistency.RulePacks")]
    [InlineData("Consistency.Checking")]
    [InlineData("Consistency.Dossiers")]
    public void Nothing_behind_the_server_knows_the_transport(string project)
    {
        var packages = References(project, "PackageReference").Concat(References(project, "FrameworkReference"));
        Assert.DoesNotContain(packages, p => Transport.Any(t => p.StartsWith(t, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Repository.PathOf("src", project, project + ".csproj")).Descendants(kind).Select(r => r.Attribute("Include")!.Value.Replace('\\', '/'));
}
