using System.Net;
using System.Text;

namespace Knowrithm.Client.Tests;

public sealed class WidgetTests
{
    [Theory]
    [InlineData("application/javascript", "(function () { return 1; })();")]
    [InlineData("text/javascript", "\"use strict\";\nvar a = {};")]
    [InlineData("application/x-javascript", "{ let a = 1; }")]
    [InlineData("text/plain", "[1, 2].map(function (x) { return x; });")]
    [InlineData("application/json", "\"var a;\"", "var a;")]
    public async Task The_script_is_returned_as_it_is_whatever_its_media_type(string mediaType, string body, string? script = null)
    {
        using var server = new ScriptedServer(_ => new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, mediaType) });
        using var client = TestClient.Create(server);

        var found = await client.Widget.FetchWidgetScriptAsync();

        Assert.Equal(script ?? body, found.Text);
        Assert.StartsWith("application/javascript", Assert.Single(server.Requests).Headers["Accept"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!doctype html><html></html>")]
    [InlineData("null")]
    public async Task A_response_that_is_not_a_script_throws(string body)
    {
        using var server = new ScriptedServer((200, body));
        using var client = TestClient.Create(server);

        await Assert.ThrowsAsync<KnowrithmSerializationException>(() => client.Widget.FetchWidgetScriptAsync());
    }

    public static TheoryData<string, string> Pages => new()
    {
        { "at once", "<html>hi</html>" },
        { "at once, as a JSON text", "\"<html>hi</html>\"" },
        { "result", """{"status":"success","result":"<html>hi</html>"}""" },
        { "data", """{"state":"SUCCESS","data":"<html>hi</html>"}""" },
        { "envelope", """{"status":"success","result":{"status":"success","http_status":200,"data":"<html>hi</html>"}}""" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task The_test_page_comes_at_once_or_from_its_task(string how, string body)
    {
        var isQueued = !how.StartsWith("at once", StringComparison.Ordinal);
        using var server = new ScriptedServer(received => ScriptedServer.Json(
            isQueued && received.Method == "POST" ? """{"status":"accepted","task_id":"t1"}""" : body, isQueued ? 202 : 200));
        using var client = TestClient.Create(server, configure: static options => options.OperationPollInterval = TimeSpan.FromTicks(1));

        var page = await client.Widget.RenderTestPageAsync(new() { Body = "<p/>" });

        Assert.Equal("<html>hi</html>", page.Html);
        Assert.Null(page.Json);
        Assert.False(server.Requests[0].Headers.ContainsKey("X-API-Key"));
    }

    [Fact]
    public async Task What_a_task_ends_with_instead_of_a_page_is_kept()
    {
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, """{"status":"success","result":{"url":"/page"}}"""));
        using var client = TestClient.Create(server, configure: static options => options.OperationPollInterval = TimeSpan.FromTicks(1));

        var page = await client.Widget.RenderTestPageAsync(new());

        Assert.Null(page.Html);
        Assert.Equal("/page", page.Json!.Value.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{\"html\":\"<ht")]
    [InlineData("12")]
    [InlineData("null")]
    public async Task A_response_that_is_not_a_page_throws(string body)
    {
        using var server = new ScriptedServer((200, body));
        using var client = TestClient.Create(server);

        await Assert.ThrowsAsync<KnowrithmSerializationException>(() => client.Widget.StartRenderTestPageAsync(new()));
    }

    [Fact]
    public async Task A_get_that_moves_chunks_is_a_write_and_sent_once()
    {
        using var server = new ScriptedServer((503, ""));
        using var client = TestClient.Create(server);

        var failure = await Assert.ThrowsAsync<KnowrithmServerException>(() => client.Documents.UploadChunksAsync());

        Assert.Equal((HttpStatusCode.ServiceUnavailable, true, 1), (failure.StatusCode, failure.MayHaveBeenApplied, server.Requests.Count));
    }
}
