using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>A server that is asked after the head of a request, before its body; a connection for each.</summary>
internal sealed class HeadServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public HeadServer(Func<string, Stream, Task> answer)
    {
        _listener.Start();
        Address = new($"http://{_listener.LocalEndpoint}/");
        _serving = ServeAsync(answer);
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(Func<string, Stream, Task> answer)
    {
        while (true)
        {
            using var socket = await _listener.AcceptSocketAsync(_stop.Token);
            using var stream = new NetworkStream(socket);
            var head = new StringBuilder();
            var one = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _stop.Token) == 1) head.Append((char)one[0]);
            await answer(head.ToString(), stream);
            socket.Shutdown(SocketShutdown.Send);
        }
    }
}
