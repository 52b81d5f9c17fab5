using System.Text.Json;

namespace Knowrithm.Client.Tests;

public sealed class UploadFormTests
{
    [Fact]
    public async Task Files_and_addresses_go_in_one_form()
    {
        await using var server = await UploadServer.StartAsync();
        using var client = server.Client();

        await client.Documents.UploadDocumentsAsync(new()
        {
            AgentId = "a1",
            Files = [DocumentFile.FromBytes([1, 2], "a.pdf"), DocumentFile.FromStream(static () => new GeneratedStream(3), "b.md")],
            Urls = ["https://a.example/?x=\"1\"", "https://b.example/ü"],
            Metadata = JsonSerializer.SerializeToElement(new { source = "crm", tags = new[] { "x" } }),
        }, TestContext.Current.CancellationToken);

        var form = Assert.Single(server.Whole);
        Assert.Equal(
            ["form-data; name=\"agent_id\"", "form-data; name=\"urls\"", "form-data; name=\"source\"", "form-data; name=\"tags\"",
                "form-data; name=\"files\"; filename=\"a.pdf\"", "form-data; name=\"files\"; filename=\"b.md\""],
            form.Select(static part => part.Disposition));
        Assert.Equal(["a1", "crm", "[\"x\"]"], [form[0].Text, form[2].Text, form[3].Text]);
        Assert.Equal(["https://a.example/?x=\"1\"", "https://b.example/ü"], JsonSerializer.Deserialize<string[]>(form[1].Text)!);
        Assert.Equal(["application/pdf", "text/markdown"], form.Skip(4).Select(static part => part.ContentType));
        Assert.Equal([2, 3], form.Skip(4).Select(static part => part.Length));
    }

    [Fact]
    public async Task Addresses_alone_go_as_JSON()
    {
        using var server = new ScriptedServer((200, UploadServer.Answer));
        using var client = TestClient.Create(server);

        var result = await client.Documents.UploadUrlsAsync("a1", ["https://a.example"]);

        var sent = Assert.Single(server.Requests);
        Assert.Equal("application/json; charset=utf-8", sent.Headers["Content-Type"]);
        Assert.Equal("""{"agent_id":"a1","urls":["https://a.example"]}""", sent.Body);
        Assert.Equal(["t1"], result.TaskIds);
    }

    [Theory]
    [InlineData("a.pdf", "application/pdf")]
    [InlineData("A.DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("a.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    [InlineData("a.txt", "text/plain")]
    [InlineData("a.mdx", "text/markdown")]
    [InlineData("a.htm", "text/html")]
    [InlineData("a.csv", "text/csv")]
    [InlineData("a.xml", "application/xml")]
    [InlineData("a.json", "application/json")]
    [InlineData("a.unknown", "application/octet-stream")]
    [InlineData("Übersicht \"neu\" 日本.pdf", "application/pdf")]
    [InlineData("without", "application/octet-stream")]
    public async Task A_file_keeps_its_name_and_has_the_type_of_its_extension(string name, string type)
    {
        await using var server = await UploadServer.StartAsync();
        using var client = server.Client();

        await client.Documents.UploadFileAsync("a1", DocumentFile.FromBytes([1], name), cancellationToken: TestContext.Current.CancellationToken);

        var file = Assert.Single(server.Whole)[^1];
        Assert.Equal(type, file.ContentType);
        Assert.Equal($"form-data; name=\"files\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"", file.Disposition);
    }

    [Fact]
    public async Task A_folder_goes_in_the_order_of_its_names_without_what_is_hidden()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["b.txt", "a.txt", "c.pdf", ".hidden.txt", "in/d.txt"]) folder.Write(name, 10);
        await using var server = await UploadServer.StartAsync();
        using var client = server.Client();

        await client.Documents.UploadFolderAsync("a1", folder.Path, cancellationToken: TestContext.Current.CancellationToken);
        await client.Documents.UploadFolderAsync("a1", folder.Path, "*.txt", recursive: true, cancellationToken: TestContext.Current.CancellationToken);
        var empty = await Assert.ThrowsAsync<KnowrithmUploadException>(async () => await client.Documents.UploadFolderAsync("a1", folder.Path, "*.docx"));
        var none = await Assert.ThrowsAsync<KnowrithmUploadException>(async () => await client.Documents.UploadFolderAsync("a1", folder.Path + "/none"));

        Assert.Equal(["a.txt,b.txt,c.pdf", "a.txt,b.txt,d.txt"],
            server.Whole.Select(static form => string.Join(',', form.Skip(1).Select(static part => part.Disposition.Split('"')[3]))));
        Assert.Contains("*.docx", empty.Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", none.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<string, DocumentFile>, string> Broken => new()
    {
        { "missing", static folder => DocumentFile.FromPath(folder + "/none.pdf"), "does not exist" },
        { "folder", static folder => DocumentFile.FromPath(folder, "a.pdf"), "UploadFolderAsync" },
        { "no bytes", static _ => DocumentFile.FromBytes([], "a.pdf"), "is empty" },
        { "at its end", static _ => DocumentFile.FromStream(new MemoryStream(), "a.pdf"), "is empty" },
        { "empty stream", static _ => DocumentFile.FromStream(static () => new GeneratedStream(0), "a.pdf"), "is empty" },
        { "cannot be opened", static _ => DocumentFile.FromStream(static () => throw new UnauthorizedAccessException("locked"), "a.pdf"), "locked" },
        { "no stream", static _ => DocumentFile.FromStream(static () => null!, "a.pdf"), "returned no stream" },
        { "shorter", static _ => DocumentFile.FromStream(static () => new GeneratedStream(500_000), "a.pdf", 2_000_000),
            "ended after 500000 of 2000000 bytes" },
        { "longer", static _ => DocumentFile.FromStream(static () => new GeneratedStream(2_000_000), "a.pdf", 500_000), "is longer than the 500000 bytes" },
        { "breaks", static _ => DocumentFile.FromStream(static () => new BrokenStream(new byte[300_000], stalls: false), "a.pdf"), "cannot be read" },
    };

    [Theory, MemberData(nameof(Broken))]
    public async Task A_file_that_fails_breaks_off_its_upload_and_is_never_taken_for_whole(string _, Func<string, DocumentFile> file, string reason)
    {
        using var folder = new TemporaryFolder();
        await using var server = await UploadServer.StartAsync();
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<KnowrithmUploadException>(() =>
            client.Documents.UploadFileAsync("a1", file(folder.Path), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Equal(("POST /api/v1/document/upload", false), (failure.Route, failure.MayHaveBeenApplied));
        await server.DisposeAsync();
        Assert.Empty(server.Whole);
    }

    [Fact]
    public async Task An_upload_has_a_budget_of_its_own()
    {
        var time = new TestTime();
        using var server = new ScriptedServer(async (received, cancellationToken) =>
        {
            await Task.Delay(received.Number == 1 ? TimeSpan.FromMinutes(20) : TimeSpan.FromHours(1), time, cancellationToken);
            return ScriptedServer.Json(UploadServer.Answer);
        });
        using var client = TestClient.Create(server, time);

        Task<UploadResult> UploadAsync() => client.Documents.UploadFileAsync("a1", DocumentFile.FromBytes([1], "a.pdf"));

        Assert.Single((await time.PassUntilAsync(UploadAsync())).Documents);
        var failure = await time.PassUntilThrowsAsync<KnowrithmTimeoutException>(UploadAsync());
        Assert.Equal((KnowrithmTimeoutBudget.Upload, TimeSpan.FromMinutes(30), true, 1),
            (failure.Budget, failure.Limit, failure.MayHaveBeenApplied, failure.Attempts));
    }

    [Theory]
    [InlineData(200, """{"success":true,"documents":[{"id":"d1"},{"id":"d2"}],"documents_processed":2,"errors":[],"errors_count":0,"task_ids":["t1","t2"]}""",
        false)]
    [InlineData(207, """{"success":true,"documents":[{"id":"d1"},{"id":"d2"}],"documents_processed":2,"documents_failed":1,"total_submitted":3,"errors":["c.exe: no"],"errors_count":1,"error_summary":{"unsupported":1},"task_ids":["t1","t2"],"msg":"some"}""", true)]
    [InlineData(207, """{"data":{"documents":[{"id":"d1"},{"id":"d2"}],"documents_processed":"2","errors":null,"errors_count":"1","task_ids":["t1","t2"]}}""",
        true)]
    public async Task What_was_taken_and_what_was_not(int status, string body, bool isPartial)
    {
        using var server = new ScriptedServer((status, body));
        using var client = TestClient.Create(server);

        var result = await client.Documents.UploadFileAsync("a1", DocumentFile.FromBytes([1], "a.pdf"));

        Assert.Equal(["d1", "d2"], result.Documents.Select(static document => document.Id));
        Assert.Equal(["t1", "t2"], result.TaskIds);
        Assert.Equal((2, isPartial), (result.DocumentsProcessed, result.IsPartial));
        if (result.TotalSubmitted is not null)
            Assert.Equal((1, 3, 1, "some"), (result.DocumentsFailed, result.TotalSubmitted, result.ErrorSummary["unsupported"], result.Message));
    }

    [Theory]
    [InlineData("""{"success":false,"error":"All uploads failed","errors":["a.exe: no","b.exe: not at all"],"errors_count":2}""")]
    [InlineData("""{"success":false,"documents":[],"errors":["a.exe: no","b.exe: not at all"],"errors_count":2}""")]
    public async Task When_all_was_refused_the_exception_says_what_and_why(string body)
    {
        using var server = new ScriptedServer((400, body));
        using var client = TestClient.Create(server);

        var failure = await Assert.ThrowsAsync<KnowrithmValidationException>(() => client.Documents.UploadUrlsAsync("a1", ["https://a.example"]));

        Assert.Contains("a.exe: no; b.exe: not at all", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, failure.Details!.Value.GetArrayLength());
    }

    [Fact]
    public async Task An_invalid_upload_is_refused_before_it_is_sent()
    {
        using var server = new ScriptedServer((200, UploadServer.Answer));
        using var client = TestClient.Create(server);

        await Assert.ThrowsAsync<ArgumentException>(async () => await client.Documents.UploadUrlsAsync("a1", []));
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.Documents.UploadUrlsAsync("a1", [" "]));
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.Documents.UploadUrlsAsync("", ["https://a.example"]));
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.Documents
            .UploadDocumentsAsync(new() { Urls = ["https://a.example"], Metadata = JsonSerializer.SerializeToElement(new { agent_id = "a2" }) }));
        Assert.Throws<FormatException>(() => DocumentFile.FromBytes([1], "a.pdf").ContentType = "text/plain\r\nX-Other: 1");

        Assert.Empty(server.Requests);
    }
}
