using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting;

namespace Consistency.GrpcStandIns.Tests.EndToEnd;

public class CredentialsTests
{
    [Fact]
    public async Task Over_TLS_a_channel_proves_the_callers_identity_on_each_call()
    {
        using var certificate = SelfSigned();
        await using var host = await EchoHost.Start(listen: endpoint => endpoint.UseHttps(certificate));
        var client = host.Client(channel =>
        {
            channel.HttpHandler = Trusting(certificate);
            channel.Credentials = ChannelCredentials.Create(ChannelCredentials.SecureSsl, Adding("echo-token"));
        });
        using var call = client.SayAsync(new EchoRequest { Text = "a" }, deadline: Soon.Deadline);
        var service = new Uri(host.Address, "consistency.standins.test.Echo");
        Assert.Equal($"{service} Say", (await call.ResponseHeadersAsync).GetValue("echo-token"));
        Assert.False(host.Notes.IsPeerAuthenticated);
    }

    [Fact]
    public async Task A_calls_own_credentials_are_composed()
    {
        await using var host = await EchoHost.Start();
        var client = host.Client(channel => channel.UnsafeUseInsecureChannelCallCredentials = true);
        var options = new CallOptions(deadline: Soon.Deadline)
            .WithCredentials(CallCredentials.Compose(Adding("echo-one"), Adding("echo-two")));
        using var call = client.SayAsync(new EchoRequest { Text = "a" }, options);
        var echoed = (await call.ResponseHeadersAsync).Select(entry => entry.Key);
        Assert.Equal(["echo-one", "echo-two"], echoed.Where(key => key.StartsWith("echo-", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_insecure_channel_takes_no_call_credentials() =>
        Assert.Throws<ArgumentException>(() => ChannelCredentials.Create(ChannelCredentials.Insecure, Adding("a")));

    [Fact]
    public void Insecure_and_secure_credentials_fit_their_addresses_alone()
    {
        GrpcChannel.ForAddress("http://localhost", new() { Credentials = ChannelCredentials.Insecure }).Dispose();
        GrpcChannel.ForAddress("https://localhost", new() { Credentials = new SslCredentials() }).Dispose();
        Assert.Throws<InvalidOperationException>(() =>
            GrpcChannel.ForAddress("http://localhost", new() { Credentials = ChannelCredentials.SecureSsl }));
        Assert.Throws<InvalidOperationException>(() =>
            GrpcChannel.ForAddress("https://localhost", new() { Credentials = ChannelCredentials.Insecure }));
    }

    private static CallCredentials Adding(string header) => CallCredentials.FromInterceptor((context, metadata) =>
    {
        metadata.Add(header, $"{context.ServiceUrl} {context.MethodName}");
        return Task.CompletedTask;
    });

    private static SocketsHttpHandler Trusting(X509Certificate2 certificate) => new()
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, presented, _, _) => certificate.Equals(presented) },
    };

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
