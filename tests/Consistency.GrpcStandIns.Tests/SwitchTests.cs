using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Consistency.GrpcStandIns.Tests;

/// <summary>The switch GrpcStandIns changes a project's references, this one's for example, as the README says.</summary>
public class SwitchTests
{
    [Fact]
    public async Task Off_takes_the_real_packages()
    {
        var (packages, projects) = await Evaluate("false");
        Assert.Contains("Grpc.AspNetCore", packages);
        Assert.Contains("Grpc.Net.Client", packages);
        Assert.DoesNotContain("Grpc.AspNetCore.Server", packages);
        Assert.DoesNotContain(projects, IsStandIn);
    }

    [Fact]
    public async Task On_takes_the_stand_ins()
    {
        var (packages, projects) = await Evaluate("true");
        Assert.DoesNotContain("Grpc.AspNetCore", packages);
        Assert.Contains("Grpc.AspNetCore.Server", packages);
        Assert.Contains("Grpc.Net.Client", packages);
        Assert.Single(projects, IsStandIn);
    }

    private static bool IsStandIn(string project) => project is "Grpc.Core.Api.csproj" or "Grpc.Net.Common.csproj";

    private static async Task<(List<string> Packages, List<string> Projects)> Evaluate(string standIns)
    {
        var project = typeof(SwitchTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ProjectFile").Value!;
        using var msbuild = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["msbuild", project, "-getItem:PackageReference,ProjectReference", $"-p:GrpcStandIns={standIns}"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await msbuild.StandardOutput.ReadToEndAsync();
        await msbuild.WaitForExitAsync();
        Assert.True(msbuild.ExitCode == 0, output);
        var items = JsonDocument.Parse(output).RootElement.GetProperty("Items");
        return ([.. Identities("PackageReference")], [.. Identities("ProjectReference").Select(path => Path.GetFileName(path))]);

        IEnumerable<string> Identities(string kind) =>
            items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);
    }
}
