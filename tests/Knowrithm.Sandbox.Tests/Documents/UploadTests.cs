using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.Documents;

public sealed class UploadTests
{
    [Theory]
    [InlineData("files")]
    [InlineData("file")]
    [InlineData("files[]")]
    public async Task An_agent_replies_from_an_uploaded_text_and_cites_it(string field)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var reply = await play.UploadAsync(("agent_id", agent, null), (field, "Parcels reach Iceland in nine days.", "shipping.txt"));
        Assert.Equal(200, reply.Status);
        Assert.Equal(["success", "documents", "documents_processed", "errors", "errors_count", "task_ids"], reply.Names());
        Assert.Equal(1, reply["task_ids"].GetArrayLength());

        var chat = await play.ConversationAsync(agent);
        await play.SendAsync("POST", $"conversation/{chat}/chat", new { message = "When does a parcel reach Iceland?" });
        var answer = (await play.GetAsync($"conversation/{chat}/messages"))["messages"][1];
        Assert.Equal("Parcels reach Iceland in nine days. [Source 1]", answer.GetProperty("content").GetString());
        Assert.Equal("shipping.txt", answer.GetProperty("sources")[0].GetProperty("document_name").GetString());
    }

    [Fact]
    public async Task Work_passes_through_its_states_and_ends_in_an_event()
    {
        var time = new FakeTimeProvider();
        await using var play = await SandboxOverHttp.StartAsync(o => (o.TimeProvider, o.TaskDuration) = (time, TimeSpan.FromSeconds(4)));
        await using var receiver = await Webhooks.Receiver.StartAsync();
        play.Sandbox.RegisterWebhook(receiver.Url, "secret", "document.processed");
        var reply = await play.UploadAsync(("files", "Some words.", "a.txt"), ("files", "no json", "b.json"));
        async Task<string[]> StatesAsync() =>
            [.. (await play.GetAsync("document"))["document"].EnumerateArray().Select(d => d.GetProperty("status").GetString()!)];
        Assert.Equal(["pending", "pending"], await StatesAsync());
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["processing", "processing"], await StatesAsync());
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["failed", "processed"], await StatesAsync());
        Assert.Equal("The file is not valid JSON", (await play.GetAsync("document"))["document"][0].GetProperty("processing_error").GetString());
        var tasks = reply["task_ids"].EnumerateArray().Select(t => t.GetString()!).ToList();
        Assert.Equal("processed", (await play.GetAsync($"tasks/{tasks[0]}/status"))["result"].GetProperty("document").GetProperty("status").GetString());
        Assert.Equal("failure", (await play.GetAsync($"tasks/{tasks[1]}/status"))["status"].GetString());
        await play.Sandbox.WaitForDeliveriesAsync();
        Assert.Equal("a.txt", Assert.Single(receiver.Hooks).Data.GetProperty("original_filename").GetString());
    }

    [Theory]
    [InlineData("https://a.example/x", 1)]
    [InlineData("https://a.example/x, https://a.example/y", 2)]
    [InlineData("""["https://a.example/x","https://a.example/y","https://a.example/z"]""", 3)]
    public async Task Urls_come_in_any_spelling(string urls, int count)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(count, (await play.UploadAsync(("urls", urls, null)))["documents_processed"].GetInt32());
        Assert.Equal(count + 1, (await play.UploadAsync(("url", "https://b.example", null), ("urls", urls, null)))["documents_processed"].GetInt32());
        Assert.Equal(2 * count, (await play.UploadAsync(("urls", urls, null), ("urls", urls, null)))["documents_processed"].GetInt32());
    }

    [Fact]
    public async Task Urls_come_as_json_too()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var reply = await play.SendAsync("POST", "document/upload",
            new { agent_id = agent, url = "https://a.example/guide.pdf", urls = new[] { "https://missing.invalid/" } });
        Assert.Equal((200, 2), (reply.Status, reply["task_ids"].GetArrayLength()));
        Assert.Equal(["failed", "processed"], (await play.GetAsync($"document/agent/{agent}"))["document"].EnumerateArray()
            .Select(d => d.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Some_may_fail_and_the_others_pass()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.UploadAsync(("files", "Words.", "a.txt"), ("files", "MZ", "b.exe"), ("files", "", "c.txt"), ("url", "nonsense", null));
        Assert.Equal((207, true, 1, 3), (reply.Status, reply["success"].GetBoolean(), reply["documents"].GetArrayLength(), reply["errors_count"].GetInt32()));
        Assert.Equal(["b.exe: unsupported file type", "c.txt: the file is empty", "nonsense: not a valid URL"], reply["errors"].EnumerateArray()
            .Select(e => e.GetString()));
    }

    [Fact]
    public async Task When_all_fail_nothing_is_stored()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.UploadAsync(("files", "MZ", "b.exe"));
        Assert.Equal((400, false, "DOC_001", 1), (reply.Status, reply["success"].GetBoolean(), reply["code"].GetString(), reply["errors_count"].GetInt32()));
        Assert.Empty((await play.GetAsync("document")).Ids("document"));
        Assert.Equal(400, (await play.UploadAsync(("agent_id", await play.AgentAsync(), null))).Status);
        Assert.Equal(400, (await play.UploadAsync(("agent_id", "no", null), ("files", "Words.", "a.txt"))).Status);
        Assert.Equal(404, (await play.UploadAsync(("agent_id", Guid.NewGuid().ToString(), null), ("files", "Words.", "a.txt"))).Status);
    }

    [Fact]
    public async Task Metadata_stays_however_it_came()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.UploadAsync(("files", "Words.", "a.txt"), ("metadata", """{"a":1}""", null), ("metadata[b]", "2", null), ("c", "3", null));
        var metadata = (await play.GetAsync("document"))["document"][0].GetProperty("metadata");
        Assert.Equal("""{"a":1,"b":"2","c":"3"}""", JsonSerializer.Serialize(metadata));
    }

    [Theory]
    [InlineData("page.html", "<p>Tea &amp; cake</p><script>x()</script>", "Tea & cake", "html")]
    [InlineData("page.htm", "<p>Tea</p>", "Tea", "html")]
    [InlineData("notes.MD", "# Tea", "# Tea", "md")]
    [InlineData("tëa.csv", "a,b", "a,b", "csv")]
    [InlineData("../folder/data.json", "{}", "{}", "json")]
    public async Task Text_is_read_by_the_files_type(string name, string text, string content, string type)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.UploadAsync(("files", text, name));
        var document = (await play.GetAsync("document"))["document"][0];
        Assert.Equal((Path.GetFileName(name), type),
            (document.GetProperty("original_filename").GetString(), document.GetProperty("document_type").GetString()));
        Assert.Equal(content, document.GetProperty("chunks")[0].GetProperty("content").GetString());
        Assert.Equal(text.Length, document.GetProperty("file_size").GetInt32());
    }
}
