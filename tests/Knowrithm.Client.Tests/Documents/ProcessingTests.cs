
namespace Knowrithm.Client.Tests;

public sealed class ProcessingTests
{
    [Fact]
    public async Task Follows_the_tasks_and_then_the_list_to_the_end()
    {
        var reports = new List<ProcessingProgress>();
        var looks = 0;
        using var client = Client(
            """{"documents":[{"id":"d1","original_filename":"a.pdf","status":"pending"},{"id":"d2","original_filename":"b.pdf","status":"pending"}],"task_ids":["t1","t2"]}""",
            (path, time) => path.EndsWith("/status", StringComparison.Ordinal) ? looks++ < 3 ? """{"status":"PENDING"}""" : """{"state":"SUCCESS"}"""
                : """{"document":[{"id":"x","status":"processed"},{"id":"d2","status":"failed","processing_error":"unreadable","original_filename":"b.pdf"},{"id":"d1","status":"processed","word_count":7}],"pagination":{"page":1,"pages":1}}""",
            out var time);
        var upload = await client.Documents.UploadUrlsAsync("a1", ["https://a.example", "https://b.example"]);

        var result = await time.PassUntilAsync(client.Documents.WaitUntilProcessedAsync(upload, new Told(reports.Add)));

        Assert.Equal(["d1", "d2"], result.Documents.Select(static document => document.Id));
        Assert.Equal(7, result.Documents[0].WordCount);
        Assert.Equal(new ProcessingFailure("d2", "b.pdf", "unreadable"), Assert.Single(result.Failures));
        Assert.False(result.IsSuccess);
        Assert.Equal((new ProcessingProgress(0, 0, 2), new ProcessingProgress(1, 1, 2)), (reports[0], reports[^1]));
    }

    [Theory]
    [InlineData("""{"status":"failure","error":"no text in it"}""", "no text in it")]
    [InlineData("""{"status":"success","result":{"status":"error","http_status":422,"message":"no text in it"}}""", "no text in it")]
    public async Task A_document_whose_task_failed_has_failed_whatever_the_list_says(string task, string reason)
    {
        using var client = Client("""{"documents":[{"id":"d1"}],"task_ids":["t1"]}""", (path, _) => path.EndsWith("/status", StringComparison.Ordinal) ? task
            : """{"document":[{"id":"d1","status":"processing"}]}""", out var time);
        var upload = await client.Documents.UploadUrlsAsync("a1", ["https://a.example"]);

        var failure = Assert.Single((await time.PassUntilAsync(client.Documents.WaitUntilProcessedAsync(upload))).Failures);

        Assert.Equal("d1", failure.DocumentId);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_upload_refused_is_among_the_failures()
    {
        using var client = Client("""{"documents":[{"id":"d1"}],"errors":["b.exe: not supported"],"errors_count":1,"documents_processed":1}""",
            static (_, _) => """{"document":[{"id":"d1","status":"completed"}]}""", out var time);
        var upload = await client.Documents.UploadUrlsAsync("a1", ["https://a.example"]);

        Assert.True(upload.IsPartial);
        Assert.Equal([new ProcessingFailure(null, null, "b.exe: not supported")],
            (await time.PassUntilAsync(client.Documents.WaitUntilProcessedAsync(upload))).Failures);
    }

    [Fact]
    public async Task A_document_that_is_nowhere_in_the_list_has_failed()
    {
        using var client = Client("""{"documents":[{"id":"d1"}]}""", static (_, _) => """{"document":[]}""", out var time);
        var upload = await client.Documents.UploadUrlsAsync("a1", ["https://a.example"]);

        Assert.Contains("deleted", Assert.Single((await time.PassUntilAsync(client.Documents.WaitUntilProcessedAsync(upload))).Failures).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_never_ends_runs_out_of_time()
    {
        using var client = Client("""{"documents":[{"id":"d1"}]}""", static (_, _) => """{"document":[{"id":"d1","status":"processing"}]}""", out var time);
        var upload = await client.Documents.UploadUrlsAsync("a1", ["https://a.example"]);

        var failure = await time
            .PassUntilThrowsAsync<KnowrithmTimeoutException>(client.Documents.WaitUntilProcessedAsync(upload, timeout: TimeSpan.FromMinutes(2)));

        Assert.Equal((KnowrithmTimeoutBudget.Operation, TimeSpan.FromMinutes(2)), (failure.Budget, failure.Limit));
    }

    [Fact]
    public async Task Waiting_ends_when_the_caller_says_so()
    {
        using var client = Client("""{"documents":[{"id":"d1"}]}""", static (_, _) => """{"document":[{"id":"d1","status":"processing"}]}""", out _);
        var upload = await client.Documents.UploadUrlsAsync("a1", ["https://a.example"]);
        using var source = new CancellationTokenSource();

        var waiting = client.Documents.WaitUntilProcessedAsync(upload, cancellationToken: source.Token);
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting)).CancellationToken);
    }

    [Fact]
    public async Task A_result_of_no_client_cannot_be_waited_for()
    {
        using var client = Client("{}", static (_, _) => "{}", out _);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.Documents.WaitUntilProcessedAsync(new UploadResult()));
    }

    // A task that is gone, and a server that stumbles on the way, end nothing.
    private static KnowrithmClient Client(string upload, Func<string, TestTime, string> answer, out TestTime time)
    {
        var clock = time = new TestTime();
        var server = new ScriptedServer(received => received.Method == "POST" ? ScriptedServer.Json(upload)
            : received.Number == 3 ? ScriptedServer.Json("", 503)
            : ScriptedServer.Json(answer(received.Path, clock)));
        return TestClient.Create(server, clock);
    }

    private sealed class Told(Action<ProcessingProgress> report) : IProgress<ProcessingProgress>
    {
        public void Report(ProcessingProgress value) => report(value);
    }
}
