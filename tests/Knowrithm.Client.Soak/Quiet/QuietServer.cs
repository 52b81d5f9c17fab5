using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Knowrithm.Client.Soak;

/// <summary>A server that closes a connection once it has been idle for a time, and counts what it has carried out.</summary>
internal sealed class QuietServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, int> _applied = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Socket, bool> _idle = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _closed;

    public QuietServer()
    {
        _listener.Start(backlog: 1024);
        _accepting = AcceptAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}/";

    /// <summary>How long the next connection may be idle.</summary>
    public Func<TimeSpan> Patience { get; set; } = static () => Timeout.InfiniteTimeSpan;

    /// <summary>Connections that it has closed.</summary>
    public int Closed => _closed;

    public int Applied(string key) => _applied.GetValueOrDefault(key);

    /// <summary>As a load balancer that starts anew.</summary>
    public void CloseIdle()
    {
        foreach (var (socket, _) in _idle) Close(socket);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        CloseIdle();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = TalkAsync(await _listener.AcceptSocketAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It has been stopped.
        }
    }

    private async Task TalkAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                socket.NoDelay = true;
                for (var isFirst = true; await ReadAsync(socket, isFirst ? Timeout.InfiniteTimeSpan : Patience()) is { } request; isFirst = false)
                {
                    var key = request.IndexOf("key-", StringComparison.Ordinal) is var at and >= 0 ? request.Substring(at, 40) : null;
                    if (key is not null) _applied.AddOrUpdate(key, 1, static (_, count) => count + 1);
                    var body = request[0] == 'G' ? """{"agents":[{"id":"a1","name":"whole"}]}""" : request[1] == 'U' ? $$"""{"user":{"id":"{{key}}"} }"""
                        : $$"""{"conversation":{"id":"{{key}}"} }""";
                    await socket.SendAsync(Encoding.ASCII
                        .GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"), _stop.Token);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The client has gone, or the connection was closed from here.
            }
        }
    }

    /// <summary>A whole request; null when the connection is at its end.</summary>
    private async Task<string?> ReadAsync(Socket socket, TimeSpan patience)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        idle.CancelAfter(patience);
        var (text, buffer) = ("", new byte[8192]);
        _idle[socket] = true;
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer, text.Length == 0 ? idle.Token : _stop.Token);
                _idle.TryRemove(socket, out _);
                if (read == 0) return null;
                text += Encoding.Latin1.GetString(buffer, 0, read);
                var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                if (head < 0) continue;
                var at = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
                var length = at < 0 || at > head ? 0
                    : int.Parse(text.AsSpan(at + 16, text.IndexOf('\r', at) - at - 16), System.Globalization.CultureInfo.InvariantCulture);
                if (text.Length >= head + 4 + length) return text;
            }
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            Close(socket);
            return null;
        }
        finally
        {
            _idle.TryRemove(socket, out _);
        }
    }

    private void Close(Socket socket)
    {
        if (_idle.TryRemove(socket, out _)) Interlocked.Increment(ref _closed);
        socket.Close();
    }
}
