using Grpc.Core;

namespace Consistency.GrpcStandIns.Tests.EndToEnd;

public class MetadataTests
{
    private static readonly byte[] Bytes = [0, 1, 127, 128, 255];

    [Fact]
    public async Task Text_and_bytes_go_there_and_come_back()
    {
        await using var host = await EchoHost.Start();
        var headers = new Metadata { { "Echo-Text", "some text" }, { "echo-bytes-bin", Bytes }, { "other", "x" } };
        using var call = host.Client().SayAsync(new EchoRequest { Text = "a" }, headers, Soon.Deadline);
        await call;
        foreach (var echoed in new[] { await call.ResponseHeadersAsync, call.GetTrailers() })
        {
            Assert.Equal("some text", echoed.GetValue("echo-text"));
            Assert.Equal(Bytes, echoed.GetValueBytes("echo-bytes-bin"));
            Assert.Null(echoed.Get("other"));
        }
    }

    [Fact]
    public void Get_gives_the_last_entry_whatever_the_case_of_the_key()
    {
        var metadata = new Metadata { { "key", "first" }, { "KEY", "last" }, { "data-bin", Bytes } };
        Assert.Equal("last", metadata.GetValue("Key"));
        Assert.Equal("key", metadata.Get("Key")!.Key);
        Assert.Equal(["first", "last"], metadata.GetAll("kEy").Select(entry => entry.Value));
        Assert.Equal("last"u8.ToArray(), metadata.GetValueBytes("key"));
        Assert.Null(metadata.GetValue("none"));
        Assert.Throws<InvalidOperationException>(() => metadata.GetValue("data-bin"));
    }

    [Fact]
    public void An_entry_keeps_its_bytes_to_itself()
    {
        byte[] bytes = [1, 2];
        var entry = new Metadata.Entry("data-bin", bytes);
        bytes[0] = 9;
        entry.ValueBytes[1] = 9;
        Assert.Equal([1, 2], entry.ValueBytes);
    }

    [Theory]
    [InlineData("white space")]
    [InlineData("colon:")]
    [InlineData("ümlaut")]
    [InlineData("data-bin")]
    public void A_text_entry_refuses_the_key(string key) =>
        Assert.Throws<ArgumentException>(() => new Metadata.Entry(key, "text"));

    [Fact]
    public void A_binary_entry_refuses_a_text_key() =>
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("data", Bytes));

    [Fact]
    public void Empty_stays_empty()
    {
        Assert.True(Metadata.Empty.IsReadOnly);
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("key", "value"));
        Assert.Throws<InvalidOperationException>(Metadata.Empty.Clear);
    }

    [Fact]
    public void Entries_are_edited_as_in_a_list()
    {
        var metadata = new Metadata { { "a", "1" }, { "c", "3" } };
        var entry = new Metadata.Entry("b", "2");
        metadata.Insert(1, entry);
        Assert.Equal(1, metadata.IndexOf(entry));
        metadata.RemoveAt(0);
        metadata[1] = new Metadata.Entry("d", "4");
        Assert.Equal(["b", "d"], metadata.Select(one => one.Key));
        Assert.True(metadata.Remove(entry));
        Assert.Single(metadata);
    }
}
