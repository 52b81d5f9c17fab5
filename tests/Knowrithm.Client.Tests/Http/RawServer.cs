using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>
/// A server on a bare socket, for what no well-behaved server does. The script answers each request on its stream, and says what becomes of the
/// connection.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<int, Stream, CancellationToken, Task<After>> _script;
    private readonly Func<NetworkStream, CancellationToken, Task<Stream>>? _greet;
    private readonly Task _accepting;

    /// <param name="script">Answers a request.</param>
    /// <param name="greet">Makes of a new connection the stream to talk over; an <see cref="IOException"/> resets it.</param>
    public RawServer(Func<int, Stream, CancellationToken, Task<After>> script, Func<NetworkStream, CancellationToken, Task<Stream>>? greet = null)
    {
        (_script, _greet) = (script, greet);
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    /// <summary>What becomes of a connection once a request is answered.</summary>
    public enum After
    {
        Stay,
        Close,
        Reset,
    }

    public Uri Address { get; }

    /// <summary>The requests, with their headers, in the order in which they came.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public static async Task<After> AnswerAsync(Stream stream, int status, string body, string headers = "")
    {
        await stream.WriteAsync(Encoding.UTF8
            .GetBytes($"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}"));
        return After.Stay;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true) conversations.Add(TalkAsync(await _listener.AcceptSocketAsync(_stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task TalkAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                using var network = new NetworkStream(socket);
                await using var stream = await GreetAsync(network, socket);
                while (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    var after = await _script(_requests.Count, stream, _stop.Token);
                    if (after == After.Stay) continue;
                    if (after == After.Reset) socket.LingerState = new LingerOption(true, 0);
                    return;
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException
                or System.Security.Authentication.AuthenticationException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private async Task<Stream> GreetAsync(NetworkStream network, Socket socket)
    {
        try
        {
            return _greet is null ? network : await _greet(network, _stop.Token);
        }
        catch (IOException)
        {
            socket.LingerState = new LingerOption(true, 0);
            throw;
        }
    }

    private async Task<string?> ReadAsync(Stream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0) return null;
            // One character a byte, so that lengths are those of the bytes.
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            var all = text.ToString();
            var head = all.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head < 0) continue;
            var length = all[..head].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } line
                ? int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture) : 0;
            if (all.Length >= head + 4 + length) return all;
        }
    }
}
