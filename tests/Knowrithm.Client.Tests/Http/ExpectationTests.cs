using System.Net;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>RFC 9110, section 10.1.1: a server that answers an expectation with 417 gets the same request without it; nothing of the body had left.</summary>
public sealed class ExpectationTests
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    [InlineData(true, 4)]
    public async Task A_417_is_followed_by_the_same_upload_without_Expect_in_the_same_attempt(bool canRepeat, int maxAttempts)
    {
        var body = new byte[2 * 1024 * 1024];
        var heads = new List<string>();
        await using var server = new HeadServer(async (head, stream) =>
        {
            heads.Add(head);
            if (head.Contains("100-continue", StringComparison.Ordinal))
            {
                await stream.WriteAsync("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
                return;
            }
            var length = int.Parse(head.Split("\r\n").Single(static line => line.StartsWith("Content-Length", StringComparison.Ordinal)).Split(':')[1],
                System.Globalization.CultureInfo.InvariantCulture);
            await stream.ReadExactlyAsync(new byte[length]);
            await stream.WriteAsync(Encoding.ASCII
                .GetBytes($"HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: {UploadServer.Answer.Length}\r\nConnection: " +
                    $"close\r\n\r\n{UploadServer.Answer}"));
        });
        using var client = new KnowrithmClient(TestClient.Options(server.Address, options => options.MaxAttempts = maxAttempts));
        var file = canRepeat ? DocumentFile.FromBytes(body, "a.pdf") : DocumentFile.FromStream(new MemoryStream(body), "a.pdf");

        await client.Documents.UploadFileAsync("a1", file);

        Assert.Equal(2, heads.Count);
        Assert.DoesNotContain("Expect", heads[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_417_without_an_expectation_throws()
    {
        using var server = new ScriptedServer((417, "{}"));
        using var client = TestClient.Create(server);

        var failure = await Assert
            .ThrowsAsync<KnowrithmApiException>(() => client.Documents.UploadFileAsync("a1", DocumentFile.FromBytes(new byte[10], "a.pdf")));

        Assert.Equal((HttpStatusCode.ExpectationFailed, 1), (failure.StatusCode, server.Requests.Count));
    }
}
