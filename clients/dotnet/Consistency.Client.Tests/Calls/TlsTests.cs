using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Consistency.Server;
using Consistency.V1;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Consistency.Client.Tests.Calls;

/// <summary>A server with a certificate from an authority of its own.</summary>
public sealed class TlsTests : IAsyncLifetime
{
    // Valid whatever this machine's clock says.
    private static readonly DateTimeOffset From = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), Until = From.AddYears(200);

    private readonly X509Certificate2 _authority, _certificate;
    private readonly ConsistencyServer _server;

    public TlsTests()
    {
        (_authority, _certificate) = Certificates();
        _server = ConsistencyServer.Build(new ServerOptions { GrpcPort = 0, HttpPort = null }, builder => builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                listen.UseHttps(_certificate);
            })));
    }

    private string Address => _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(a => a.StartsWith("https:", StringComparison.Ordinal));

    public Task InitializeAsync() => _server.StartAsync();

    [Fact]
    public async Task A_server_whose_authority_is_named_is_trusted()
    {
        using var client = ConsistencyClient.Connect(Address, new ConsistencyClientOptions { Authorities = [_authority] });

        Assert.NotEmpty((await client.Checks.ListRulesAsync(new ListRulesRequest())).Rules);
    }

    [Fact]
    public async Task Another_one_is_not()
    {
        var (other, own) = Certificates();
        using var unnamed = ConsistencyClient.Connect(Address);
        using var named = ConsistencyClient.Connect(Address, new ConsistencyClientOptions { Authorities = [other] });
        foreach (var client in new[] { unnamed, named })
        {
            var failure = await Assert.ThrowsAsync<ConsistencyException>(async () => await client.Checks.ListRulesAsync(new ListRulesRequest()));
            Assert.Contains("certificate", failure.ToString(), StringComparison.Ordinal);
        }

        other.Dispose();
        own.Dispose();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _authority.Dispose();
        _certificate.Dispose();
    }

    private static (X509Certificate2 Authority, X509Certificate2 Certificate) Certificates()
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=An authority of a test", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var root = authority.CreateSelfSigned(From, Until);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(root, From, Until, [1]);
        return (root, signed.CopyWithPrivateKey(key));
    }
}
