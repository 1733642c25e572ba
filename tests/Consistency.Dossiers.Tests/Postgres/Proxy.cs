using System.Net;
using System.Net.Sockets;

namespace Consistency.Dossiers.Tests.Postgres;

/// <summary>A network between clients and a port of loopback, which can be cut.</summary>
internal sealed class Proxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<(TcpClient From, TcpClient To)> _connections = [];
    private readonly int _target;
    private volatile bool _isCut, _cutsAfterCommit;

    public Proxy(int target)
    {
        _target = target;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>Ends all connections, and each one that is made from now on.</summary>
    public void Cut()
    {
        _isCut = true;
        CutConnections();
    }

    public void Mend() => _isCut = false;

    /// <summary>Ends all connections; new ones can be made.</summary>
    public void CutConnections()
    {
        lock (_connections)
        {
            foreach (var (from, to) in _connections)
            {
                from.Dispose();
                to.Dispose();
            }

            _connections.Clear();
        }
    }

    /// <summary>Lets the next COMMIT through, and ends its connection before the answer is.</summary>
    public void CutAfterNextCommit() => _cutsAfterCommit = true;

    public void Dispose()
    {
        _isCut = true;
        _listener.Dispose();
        CutConnections();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var from = await _listener.AcceptTcpClientAsync();
                if (_isCut)
                {
                    from.Dispose();
                    continue;
                }

                var to = new TcpClient { NoDelay = true };
                from.NoDelay = true;
                await to.ConnectAsync(IPAddress.Loopback, _target);
                lock (_connections)
                    _connections.Add((from, to));
                _ = ConnectAsync(from, to);
            }
        }
        catch (Exception ended) when (ended is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ConnectAsync(TcpClient from, TcpClient to)
    {
        var state = new ConnectionState();
        try
        {
            await Task.WhenAny(ToServerAsync(from.GetStream(), to.GetStream(), state), ToClientAsync(to.GetStream(), from.GetStream(), state));
        }
        catch (InvalidOperationException)
        {
            // It was cut before it began.
        }
        finally
        {
            from.Dispose();
            to.Dispose();
        }
    }

    private async Task ToServerAsync(NetworkStream from, NetworkStream to, ConnectionState state)
    {
        var buffer = new byte[65536];
        for (int read; (read = await from.ReadAsync(buffer)) > 0;)
        {
            // The whole word, and not that of an isolation level.
            if (_cutsAfterCommit && buffer.AsSpan(0, read).IndexOf("COMMIT\0"u8) >= 0)
            {
                _cutsAfterCommit = false;
                state.EndsWithAnswer = true;
            }

            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }

    private static async Task ToClientAsync(NetworkStream from, NetworkStream to, ConnectionState state)
    {
        var buffer = new byte[65536];
        for (int read; (read = await from.ReadAsync(buffer)) > 0;)
        {
            // The server has answered the commit: it is done, and nobody hears of it.
            if (state.EndsWithAnswer)
                return;
            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }

    private sealed class ConnectionState
    {
        public volatile bool EndsWithAnswer;
    }
}
