using System.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Compression;

namespace Consistency.GrpcStandIns.Tests.Surface;

/// <summary>The two official libraries and the two that stand in, as loaded; by simple name.</summary>
internal static class Libraries
{
    private static readonly Dictionary<string, Assembly> ByName = new Assembly[]
    {
        typeof(GrpcServiceOptions).Assembly,
        typeof(GrpcChannel).Assembly,
        typeof(Status).Assembly,
        typeof(ICompressionProvider).Assembly,
    }.ToDictionary(assembly => assembly.GetName().Name!);

    internal static string[] Official => ["Grpc.AspNetCore.Server", "Grpc.Net.Client"];

    internal static string[] StandIns => ["Grpc.Core.Api", "Grpc.Net.Common"];

    internal static Assembly Named(string name) => ByName[name];

    internal static bool IsStandIn(string name) => StandIns.Contains(name);
}
