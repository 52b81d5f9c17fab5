using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>Sockets repeat by themselves what a connection did not answer. Counted by the server, so that nothing is overlooked.</summary>
public sealed class OneTransmissionTests
{
    public static MatrixTheoryData<bool, bool> Ends => new([false, true], [false, true]);

    [Theory, MemberData(nameof(Ends))]
    public async Task A_read_without_a_response_has_four_attempts(bool onKeptConnections, bool isReset)
    {
        var warm = onKeptConnections ? 6 : 0;
        var together = new TaskCompletionSource();
        await using var server = new RawServer(async (number, stream, _) =>
        {
            if (number > warm) return isReset ? RawServer.After.Reset : RawServer.After.Close;
            // All at once, so that each has a connection of its own and as many are kept.
            if (number == warm) together.SetResult();
            await together.Task;
            return await RawServer.AnswerAsync(stream, 200, """{"agents":[]}""");
        });
        using var client = new KnowrithmClient(TestClient.Options(server.Address));
        await Task.WhenAll(Enumerable.Range(0, warm).Select(_ => client.Agents.ListAgentsAsync()));

        var failure = await Assert.ThrowsAsync<KnowrithmConnectionException>(() => client.Agents.ListAgentsAsync());

        Assert.Equal(4, failure.Attempts);
        Assert.Equal(4, server.Requests.Count - warm);
    }

    [Fact]
    public async Task An_upload_that_was_sent_without_a_100_has_one_attempt()
    {
        var (begun, bytes) = (0, 0L);
        var body = new byte[3 * 1024 * 1024];
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        // Says nothing to "Expect: 100-continue", so that the body comes without; takes it, and goes.
        var serving = Task.Run(async () =>
        {
            var buffer = new byte[65536];
            while (!stop.IsCancellationRequested)
            {
                using var socket = await listener.AcceptSocketAsync(stop.Token);
                using var stream = new NetworkStream(socket);
                var head = await stream.ReadAsync(buffer, stop.Token);
                Assert.Contains("100-continue", Encoding.Latin1.GetString(buffer, 0, head), StringComparison.Ordinal);
                begun++;
                var seen = 0L;
                while (seen < body.Length && await stream.ReadAsync(buffer, stop.Token) is > 0 and var read) seen += read;
                bytes += seen;
                socket.Shutdown(SocketShutdown.Both);
            }
        });
        using var client = new KnowrithmClient(TestClient.Options(new Uri($"http://{listener.LocalEndpoint}/")));

        var failure = await Assert
            .ThrowsAsync<KnowrithmConnectionException>(() => client.Documents.UploadFileAsync("a1", DocumentFile.FromBytes(body, "a.pdf")));

        await stop.CancelAsync();
        Assert.True(await Record.ExceptionAsync(() => serving) is null or OperationCanceledException);
        Assert.InRange(bytes, body.Length, body.Length + 65536);
        Assert.Equal(1, begun);
        Assert.True(failure.MayHaveBeenApplied);
    }
}
