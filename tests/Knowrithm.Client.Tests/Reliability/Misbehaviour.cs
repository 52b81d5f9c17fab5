using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>How a server fails: what it does with a connection, or with a request that it has read.</summary>
internal static class Misbehaviour
{
    private static readonly Lazy<X509Certificate2> Untrusted = new(static () =>
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
#pragma warning disable SYSLIB0057 // what replaces it is not there on .NET 8
        return new X509Certificate2(made.Export(X509ContentType.Pkcs12));
#pragma warning restore SYSLIB0057
    });

    public delegate Task<RawServer.After> Script(FaultServer server, Stream stream, CancellationToken cancellationToken);

    public delegate Task<Stream> Greeting(FaultServer server, NetworkStream stream, CancellationToken cancellationToken);

    // A reset that comes sooner may still look like a connection that was never made.
    public static Greeting ResetWhileSending { get; } = static async (server, stream, cancellationToken) =>
    {
        await stream.ReadExactlyAsync(new byte[1], cancellationToken);
        server.CountHalf();
        throw new IOException();
    };

    public static Greeting HandshakeUntrusted { get; } = static async (_, stream, cancellationToken) =>
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Untrusted.Value }, cancellationToken);
        return secure;
    };

    public static Greeting HandshakeBroken { get; } = static async (_, stream, cancellationToken) =>
    {
        await stream.ReadExactlyAsync(new byte[1], cancellationToken);
        await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), cancellationToken);
        throw new IOException();
    };

    public static Greeting HandshakeStalled { get; } = static async (server, stream, cancellationToken) =>
    {
        server.Pause();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return stream;
    };

    /// <summary>Nothing at all, and the connection ends.</summary>
    public static Script Ends(RawServer.After after) => (_, _, _) => Task.FromResult(after);

    /// <summary>The beginning of an answer, and the connection ends.</summary>
    public static Script EndsAfter(Func<KindOfCall, string> text, RawServer.After after) => async (server, stream, cancellationToken) =>
    {
        await WriteAsync(stream, text(server.Call), cancellationToken);
        return after;
    };

    /// <summary>The beginning of an answer, and silence.</summary>
    public static Script StallsAfter(Func<KindOfCall, string> text) => async (server, stream, cancellationToken) =>
    {
        await WriteAsync(stream, text(server.Call), cancellationToken);
        server.Pause();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return RawServer.After.Close;
    };

    /// <summary>A whole answer, though not the one that was hoped for.</summary>
    public static Script Answers(int status, string body, Func<FaultServer, string>? headers = null, string type = "application/json", bool pauses = false) =>
        async (server, stream, cancellationToken) =>
    {
        await WriteAsync(stream,
            $"HTTP/1.1 {status} X\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers?.Invoke(server)}\r\n{body}",
                cancellationToken);
        if (pauses) server.Pause();
        return RawServer.After.Stay;
    };

    /// <summary>The right answer, in other circumstances.</summary>
    public static Script AnswersWell(string? type = null, Action<FaultServer>? before = null) => async (server, stream, cancellationToken) =>
    {
        before?.Invoke(server);
        await WriteAsync(stream, server.GoodAnswer().Replace(server.Call.Type, type ?? server.Call.Type, StringComparison.Ordinal), cancellationToken);
        return RawServer.After.Stay;
    };

    public static ValueTask WriteAsync(Stream stream, string text, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
}
