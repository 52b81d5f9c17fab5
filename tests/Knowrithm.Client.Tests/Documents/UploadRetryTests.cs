namespace Knowrithm.Client.Tests;

public sealed class UploadRetryTests
{
    // Above the size from which the server is asked first.
    private const int Large = 3 * 1024 * 1024;

    private static readonly Dictionary<string, Func<string, DocumentFile>> Sources = new()
    {
        ["path"] = static path => DocumentFile.FromPath(path),
        ["bytes"] = static path => DocumentFile.FromBytes(File.ReadAllBytes(path), "a.pdf"),
        ["function"] = static path => DocumentFile.FromStream(() => File.OpenRead(path), "a.pdf"),
        ["function without length"] = static path => DocumentFile.FromStream(() => new GeneratedStream(new FileInfo(path).Length), "a.pdf"),
        ["function with a given length"] =
            static path => DocumentFile.FromStream(() => new GeneratedStream(new FileInfo(path).Length), "a.pdf", new FileInfo(path).Length),
        ["asynchronous function"] = static path => DocumentFile.FromStream(async cancellationToken =>
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return (Stream)File.OpenRead(path);
        }, "a.pdf"),
    };

    public static MatrixTheoryData<string, int, bool> Cases => new(Sources.Keys, [1000, Large], [true, false]);

    [Theory, MemberData(nameof(Cases))]
    public async Task A_refused_upload_is_retried_byte_for_byte(string source, int length, bool isReadFirst)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.pdf", length);
        await using var server = await UploadServer.StartAsync(async (number, server, context) =>
        {
            if (number == 3) await server.AcceptAsync(context);
            else if (isReadFirst) await server.AcceptAsync(context, 429, "{}");
            else await UploadServer.RefuseAsync(context, 429);
        });
        using var client = server.Client();

        var result = await client.Documents.UploadFileAsync("a1", Sources[source](path), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("d1", Assert.Single(result.Documents).Id);
        Assert.Equal(3, server.Begun.Count);
        Assert.Equal(isReadFirst ? 3 : 1, server.Whole.Count);
        Assert.All(server.Whole, form => Assert.Equal((length, GeneratedStream.HashOf(length)), (form[^1].Length, form[^1].Hash)));
        Assert.All(server.Whole, form => Assert.Equal(server.Whole[0], form));
    }

    [Fact]
    public async Task A_connection_that_was_never_made_is_tried_again()
    {
        await using var server = await UploadServer.StartAsync();
        using var client = server.Client(static options => options.PrimaryHandler = new RefusedOnce());

        await client.Documents.UploadFileAsync("a1", DocumentFile.FromBytes(new byte[1000], "a.pdf"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1000, Assert.Single(server.Whole)[^1].Length);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_upload_that_the_server_received_is_not_retried(int status)
    {
        await using var server = await UploadServer.StartAsync((_, server, context) => server.AcceptAsync(context, status, "{}"));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<KnowrithmServerException>(() =>
            client.Documents.UploadFileAsync("a1", DocumentFile.FromBytes(new byte[1000], "a.pdf"), cancellationToken: TestContext.Current.CancellationToken));

        Assert.True(failure.MayHaveBeenApplied);
        Assert.Single(server.Begun);
    }

    [Fact]
    public async Task A_connection_that_drops_in_the_middle_leaves_one_request_and_a_doubt()
    {
        await using var server = await UploadServer.StartAsync(static async (_, _, context) =>
        {
            await context.Request.Body.ReadExactlyAsync(new byte[Large], context.RequestAborted);
            context.Abort();
        });
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<KnowrithmConnectionException>(() =>
            client.Documents.UploadFileAsync("a1", DocumentFile.FromStream(() => new GeneratedStream(64L * 1024 * 1024, canSeek: true), "a.pdf"),
                cancellationToken: TestContext.Current.CancellationToken));

        Assert.True(failure.MayHaveBeenApplied);
        Assert.Equal(1, failure.Attempts);
        Assert.Single(server.Begun);
        Assert.Empty(server.Whole);
    }

    [Fact]
    public async Task A_one_shot_stream_is_sent_once_and_the_message_says_so()
    {
        await using var server = await UploadServer.StartAsync((_, server, context) => server.AcceptAsync(context, 429, "{}"));
        using var client = server.Client();
        var file = DocumentFile.FromStream(new GeneratedStream(1000), "a.pdf");

        var failure = await Assert.ThrowsAsync<KnowrithmRateLimitException>(() =>
            client.Documents.UploadFileAsync("a1", file, cancellationToken: TestContext.Current.CancellationToken));
        var second = await Assert.ThrowsAsync<KnowrithmUploadException>(() =>
            client.Documents.UploadFileAsync("a1", file, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("can be read only once", failure.Message, StringComparison.Ordinal);
        Assert.Contains("was sent already", second.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (failure.Attempts, second.Attempts));
        Assert.Equal(1000, Assert.Single(server.Whole)[^1].Length);
    }

    [Fact]
    public async Task A_one_shot_stream_that_the_server_refused_unread_is_retried()
    {
        await using var server =
            await UploadServer.StartAsync((number, server, context) => number == 1 ? UploadServer.RefuseAsync(context, 429) : server.AcceptAsync(context));
        using var client = server.Client();
        using var stream = new GeneratedStream(Large, canSeek: true);

        await client.Documents.UploadFileAsync("a1", DocumentFile.FromStream(stream, "a.pdf"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((Large, GeneratedStream.HashOf(Large)), (Assert.Single(server.Whole)[^1].Length, server.Whole[0][^1].Hash));
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData("longer")]
    [InlineData("shorter")]
    [InlineData("newer")]
    [InlineData("gone")]
    public async Task A_file_that_changes_between_two_attempts_ends_the_upload(string change)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.pdf", 1000);
        await using var server = await UploadServer.StartAsync((_, server, context) =>
        {
            if (change == "gone") File.Delete(path);
            else if (change == "newer") File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(1));
            else File.WriteAllBytes(path, new byte[change == "longer" ? 2000 : 500]);
            return UploadServer.RefuseAsync(context, 429);
        });
        using var client = server.Client();
        // Kept open while it is sent, the file could not be changed: the change comes once the answer is on its way.
        var failure = await Assert.ThrowsAsync<KnowrithmUploadException>(() =>
            client.Documents.UploadFileAsync("a1", DocumentFile.FromPath(path), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains(change == "gone" ? "does not exist" : "has changed", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a.pdf", failure.FileName);
        Assert.Equal((1, false, "POST /api/v1/document/upload"), (failure.Attempts, failure.MayHaveBeenApplied, failure.Route));
        Assert.Single(server.Begun);
    }

    private sealed class RefusedOnce : DelegatingHandler
    {
        private bool _refused;

        public RefusedOnce()
            : base(new SocketsHttpHandler())
        {
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_refused) return base.SendAsync(request, cancellationToken);
            _refused = true;
            throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        }
    }
}
