using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Webhooks.Throughput;

/// <summary>Sends prepared bytes over a few connections, one after the other on each.</summary>
internal static class Sender
{
    private const int Connections = 32;

    private static readonly string Padding = new('x', 500);

    public static byte[][] Prepare(string path, int count, string round) =>
        [.. Enumerable.Range(0, count).Select(number => Request(path, $"{round}-{number}"))];

    public static async Task<double> RunAsync(int port, byte[][] requests)
    {
        var sockets = new Socket[Connections];
        for (var i = 0; i < Connections; i++)
        {
            sockets[i] = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await sockets[i].ConnectAsync(IPAddress.Loopback, port);
        }
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(sockets.Select((socket, index) => Task.Run(() => SendAsync(socket, requests, index))));
        var took = clock.Elapsed;
        foreach (var socket in sockets) socket.Dispose();
        return requests.Length / took.TotalSeconds;
    }

    private static async Task SendAsync(Socket socket, byte[][] requests, int first)
    {
        var buffer = new byte[1024];
        for (var i = first; i < requests.Length; i += Connections)
        {
            await socket.SendAsync(requests[i]);
            var length = 0;
            do
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length));
                if (read == 0) throw new InvalidOperationException("The server hung up.");
                length += read;
            }
            while (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0);
            if (!buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, length));
        }
    }

    private static byte[] Request(string path, string id)
    {
        var data = new
        {
            id,
            first_name = "Ada",
            last_name = "Lovelace",
            email = "ada@example.com",
            phone = "+1 555 0199",
            source = "widget",
            company_id = "c_1",
            notes = Padding
        };
        var delivery = WebhookSigner.Create(Server.Secret, WebhookEventType.LeadCreated, JsonSerializer.SerializeToElement(data), 1, DateTimeOffset.UnixEpoch);
        var head = $"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-Knowrithm-Request-Id: r\r\nX-Knowrithm-Signature: " +
            $"{delivery.Signature}\r\nContent-Length: {delivery.Body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. delivery.Body.Span];
    }
}
