using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Knowrithm.Client.Tests;

public sealed class ExportTests
{
    private const string Csv = "id,title\r\n1,\"a \"\"b\"\"\"\r\n";
    private const string CsvText = """ "id,title\r\n1,\"a \"\"b\"\"\"\r\n" """;
    private const string Url = "https://files.example.org/e.csv?sig=a%2Fb";
    private const string Rows =
        """{"count":1,"metadata":{"company_id":"c1","export_type":"leads","format":"json","exported_at":"2026-02-01T03:04:05Z","date_range":{"start_date":"2026-01-01","end_date":"2026-02-01"}},"leads":[{"id":"l1","email":"e@example.org"}]}""";
    private static readonly ExportRequest Leads = new() { Type = ExportType.Leads, Format = ExportFormat.Csv };

    public static TheoryData<string, string, string> Answers => new()
    {
        { "application/json", Rows, "Rows" },
        { "application/json", $$"""{"success":true,"data":{{Rows}}}""", "Rows" },
        { "application/json", $$"""{"data":"{{Rows.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""", "Rows" },
        { "application/json", $$"""{"data":{{CsvText}},"metadata":{"format":"csv"} }""", "Csv" },
        { "application/json", $$"""{"status":"success","data":{"data":{{CsvText}}} }""", "Csv" },
        { "application/json", CsvText, "Csv" },
        { "text/csv", Csv, "Csv" },
        { "application/octet-stream", Csv, "Csv" },
        { "text/plain", Csv, "Csv" },
        { "text/html", Csv, "Csv" },
        { "text/plain", Rows, "Rows" },
        { "application/json", $$"""{"download_url":"{{Url}}"}""", "Link" },
        { "application/json", $$"""{"data":{"download_url":"{{Url}}","expires_in":60} }""", "Link" },
        { "application/json", $$"""{"metadata":{},"data":null,"download_url":"{{Url}}"}""", "Link" },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task Each_form_is_recognised(string type, string body, string kind)
    {
        using var server = new ScriptedServer(_ => Answer(type, body));
        using var client = TestClient.Create(server);

        await using var export = await client.Analytics.ExportAsync(Leads);

        await CheckAsync(kind, export);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(Rows, "Rows")]
    [InlineData($$"""{"data":{{CsvText}}}""", "Csv")]
    [InlineData(CsvText, "Csv")]
    [InlineData($$"""{"status":"success","http_status":200,"data":{"download_url":"{{Url}}"} }""", "Link")]
    public async Task A_queued_one_ends_in_one_of_them(string result, string kind)
    {
        using var server = new ScriptedServer((200, """{"status":"accepted","task_id":"t1","status_url":"/v1/tasks/t1/status"}"""),
            (200, $$"""{"state":"SUCCESS","result":{{result}}}"""));
        using var client = TestClient.Create(server, configure: static options => options.OperationPollInterval = TimeSpan.FromMilliseconds(1));

        var operation = await client.Analytics.StartExportAsync(Leads);
        Assert.Equal(("t1", false), (operation.Id, operation.IsCompleted));
        await using var export = await operation.WaitForCompletionAsync();

        await CheckAsync(kind, export);
        Assert.Equal("/api/v1/tasks/t1/status", server.Requests[1].Uri.AbsolutePath);
    }

    [Fact]
    public async Task A_queued_one_that_fails_is_an_exception()
    {
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""),
            (200, """{"state":"success","result":{"status":"error","http_status":400,"message":"Too many rows"}}"""));
        using var client = TestClient.Create(server, configure: static options => options.OperationPollInterval = TimeSpan.FromMilliseconds(1));

        var failure = await Assert.ThrowsAsync<KnowrithmOperationException>(() => client.Analytics.ExportAsync(Leads));

        Assert.Contains("Too many rows", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("application/json", """{"message":"ok"}""")]
    [InlineData("application/json", "id,title")]
    [InlineData("application/json", "")]
    [InlineData("application/json", """{"leads":[{"id":"l1"}""")]
    [InlineData("application/json", "[1]")]
    [InlineData("text/html", "<html>Bad gateway</html>")]
    [InlineData("text/plain", "")]
    public async Task Any_other_form_is_refused(string type, string body)
    {
        using var server = new ScriptedServer(_ => Answer(type, body));
        using var client = TestClient.Create(server);

        var failure = await Assert.ThrowsAsync<KnowrithmSerializationException>(() => client.Analytics.ExportAsync(Leads));

        Assert.Equal("POST /api/v1/analytic/export", failure.Route);
        Assert.Equal(body, failure.RawBody);
        Assert.False(failure.MayHaveBeenApplied);
    }

    [Fact]
    public async Task It_says_that_csv_is_accepted()
    {
        using var server = new ScriptedServer((200, Rows));
        using var client = TestClient.Create(server);

        await client.Analytics.ExportAsync(new() { Type = ExportType.Usage, StartDate = new(2026, 2, 1, 0, 0, 0, TimeSpan.FromHours(1)) });

        Assert.Equal("application/json,text/csv", server.Requests[0].Headers["Accept"]);
        Assert.StartsWith("""{"type":"usage","start_date":"2026-0""", server.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_megabytes_are_streamed_and_never_buffered()
    {
        const long Size = 50 * 1024 * 1024;
        using var csv = new EndlessCsv(Size);
        using var server = new ScriptedServer(_ => csv.Answer());
        using var client = TestClient.Create(server, configure: static options => options.MaxResponseBytes = 1024 * 1024);

        await using (var export = await client.Analytics.ExportAsync(Leads))
        {
            Assert.Equal(0, csv.Position);
            var buffer = new byte[64 * 1024];
            long total = 0;
            int read;
            while ((read = await export.Csv!.ReadAsync(buffer)) > 0)
            {
                total += read;
                // Whatever was fetched and not yet passed on is what is held.
                Assert.InRange(csv.Position - total, 0, buffer.Length);
            }
            Assert.Equal(Size, total);
            Assert.False(csv.IsDisposed);
        }
        Assert.True(csv.IsDisposed);
    }

    [Fact]
    public async Task Leaving_early_closes_the_connection()
    {
        using var csv = new EndlessCsv(long.MaxValue);
        using var server = new ScriptedServer(_ => csv.Answer());
        using var client = TestClient.Create(server);

        using (var export = await client.Analytics.ExportAsync(Leads))
            Assert.Equal("c1,active,2026-02-01T03:04:05Z", await new StreamReader(export.Csv!, leaveOpen: true).ReadLineAsync());

        Assert.True(csv.IsDisposed);
    }

    [Fact]
    public async Task A_connection_that_breaks_throws_instead_of_a_short_file()
    {
        await using var server = new RawServer(static async (_, stream, _) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\nid,title\r\n"u8.ToArray());
            return RawServer.After.Close;
        });
        using var client = new KnowrithmClient(TestClient.Options(server.Address));

        await using var export = await client.Analytics.ExportAsync(Leads);

        await Assert.ThrowsAnyAsync<IOException>(() => new StreamReader(export.Csv!).ReadToEndAsync());
    }

    private static async Task CheckAsync(string kind, AnalyticsExport export)
    {
        Assert.Equal(kind, export.Kind.ToString());
        Assert.Equal(kind == "Link" ? Url : null, export.DownloadUrl);
        Assert.Equal(kind == "Csv" ? Csv : null, export.Csv is null ? null : await new StreamReader(export.Csv).ReadToEndAsync());
        Assert.Equal(kind == "Rows" ? "e@example.org" : null, export.Rows?.Leads.Single().Email);
        if (export.Rows is { } rows)
            Assert.Equal((1, ExportType.Leads, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)),
                (rows.Count, rows.Metadata!.ExportType, rows.Metadata.DateRange!.StartDate));
    }

    private static HttpResponseMessage Answer(string type, string body) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } } };
}
