using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>A connection that sends anything, and begins anew where the server gave up or could have misread where a request ends.</summary>
internal sealed class RawConnection(Uri address) : IAsyncDisposable
{
    private readonly byte[] _buffer = new byte[8192];
    private Socket? _socket;

    /// <summary>The status; 0 when the server closed without one.</summary>
    public async Task<int> SendAsync(RawRequest request)
    {
        _socket ??= await ConnectAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await _socket.SendAsync(request.Bytes, patience.Token);
            if (request.Ends) _socket.Shutdown(SocketShutdown.Send);
            var head = await ReadHeadAsync(_socket, patience.Token);
            if (request.Ends || head.Length == 0 || head.Contains("Connection: close", StringComparison.OrdinalIgnoreCase)
                || !head.Contains("Content-Length: 0", StringComparison.OrdinalIgnoreCase)) Close();
            return head.Length < 12 ? 0 : int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        }
        catch (SocketException)
        {
            Close();
            return 0;
        }
    }

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private async Task<string> ReadHeadAsync(Socket socket, CancellationToken cancellationToken)
    {
        var length = 0;
        while (length < _buffer.Length)
        {
            var read = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (read == 0) return "";
            length += read;
            if (_buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) >= 0) break;
        }
        return Encoding.Latin1.GetString(_buffer, 0, length);
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        return socket;
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
