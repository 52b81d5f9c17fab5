using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Knowrithm.Sandbox.Tests.Documents;

public sealed class UploadBodyTests
{
    [Fact]
    public async Task Far_more_than_other_routes_take_is_taken_here()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        const long size = 48L * 1024 * 1024;
        using var form = new MultipartFormDataContent { { new StreamContent(new Lines(size)), "files", "big.txt" } };
        var reply = await play.PostAsync("document/upload", form);
        Assert.Equal(200, reply.Status);
        var document = (await play.GetAsync("document"))["document"][0];
        Assert.Equal((size, "processed"), (document.GetProperty("file_size").GetInt64(), document.GetProperty("status").GetString()));
        Assert.True(document.GetProperty("word_count").GetInt32() < 2 * 1024 * 1024);
        Assert.True(play.Sandbox.Requests[0].Body.Length < 1024 * 1024);
    }

    [Theory]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nWords.\r\n")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"files\"; file")]
    [InlineData("--b\r\nContent-Type: text/plain\r\n\r\nWords.\r\n--b--\r\n")]
    [InlineData("Words.")]
    [InlineData("")]
    public async Task A_form_that_is_not_whole_stores_nothing(string body)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        Assert.Equal(400, (await play.PostAsync("document/upload", content)).Status);
        Assert.Empty((await play.GetAsync("document")).Ids("document"));
    }

    [Fact]
    public async Task A_connection_that_breaks_off_stores_nothing()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, play.Sandbox.Address.Port);
            var head = $"POST /api/v1/document/upload HTTP/1.1\r\nHost: localhost\r\nX-API-Key: {play.Sandbox.ApiKey}\r\nX-API-Secret: " +
                $"{play.Sandbox.ApiSecret}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9999\r\n\r\n";
            await client.GetStream()
                .WriteAsync(Encoding.UTF8
                    .GetBytes(head + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nWords.\r\n--b--\r\n"));
        }

        Assert.Empty((await play.GetAsync("document")).Ids("document"));
        Assert.Equal(200, (await play.UploadAsync(("files", "Words.", "a.txt"))).Status);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task What_is_neither_a_form_nor_json_is_refused(string type)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var content = new ByteArrayContent("Words."u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(400, (await play.PostAsync("document/upload", content)).Status);
    }

    /// <summary>Lines without end, made as they are read.</summary>
    private sealed class Lines(long length) : MemoryStream
    {
        private long _at;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, length - _at);
            for (var i = 0; i < read; i++) buffer[i] = (_at + i) % 8 == 7 ? (byte)'\n' : (byte)'x';
            _at += read;
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Read(buffer.AsSpan(offset, count)));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var buffer = new byte[bufferSize];
            int read;
            while ((read = Read(buffer.AsSpan())) > 0) await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }
}
