// A receiver of webhooks for .ci/tool: prints its port, then "valid EVENT" or "invalid" for each delivery, by the secret in the first argument.
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using var listener = new TcpListener(IPAddress.Loopback, 0);
listener.Start();
Console.WriteLine($"port {((IPEndPoint)listener.LocalEndpoint).Port}");
while (true)
{
    using var client = await listener.AcceptTcpClientAsync();
    using var stream = client.GetStream();
    var (head, length, signature) = (new StringBuilder(), 0, "");
    while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && stream.ReadByte() is >= 0 and var next) head.Append((char)next);
    foreach (var line in head.ToString().Split("\r\n"))
    {
        if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(line.AsSpan(15), CultureInfo.InvariantCulture);
        if (line.StartsWith("X-Knowrithm-Signature:", StringComparison.OrdinalIgnoreCase)) signature = line[22..].Trim();
    }

    var body = new byte[length];
    await stream.ReadExactlyAsync(body);
    var expected = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(args[0]), body));
    using var json = JsonDocument.Parse(body);
    Console.WriteLine(signature == expected ? $"valid {json.RootElement.GetProperty("event").GetString()}" : "invalid");
    await stream.WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray());
}
