// Yesterday's conversations to a CSV file and to a CRM, and from then on what changes: dotnet run samples/sync.cs
//
// Run it as often as you like, for example every hour: a run handles what changed since the last one, wherever that one ended. What it knows is in one SQLite
// file. `-- FOLDER` says where the files go.
// Without credentials it reads from a sandbox inside this process; with KNOWRITHM_API_KEY and KNOWRITHM_API_SECRET from your account (KNOWRITHM_BASE_URL says
// where), and only reads there. The CRM is a stub inside this process: put your own requests in its place.
//
// A copy of this file outside the repository needs, instead of the two project lines:
//     #:package Knowrithm.Client.Events.EntityFrameworkCore@0.1.0
//     #:package Knowrithm.Sandbox@0.1.0
#:project ../src/Knowrithm.Client.Events.EntityFrameworkCore
#:project ../src/Knowrithm.Sandbox
#:property PublishAot=false

using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var options = KnowrithmClientOptions.FromEnvironment();
var clock = new SandboxClock();
await using var sandbox = options.ApiKey is not null ? null
    : await KnowrithmSandbox.StartAsync(o => (o.SeedConversations, o.TaskDuration, o.TimeProvider) = (72, TimeSpan.Zero, clock));
if (sandbox is not null) (options.BaseUrl, options.ApiKey, options.ApiSecret) = (sandbox.Address.ToString(), sandbox.ApiKey, sandbox.ApiSecret);
using var client = new KnowrithmClient(options);
if (sandbox is not null)
{
    Console.WriteLine("No credentials in the environment: a sandbox inside this process plays Knowrithm. Somebody asks a question there.");
    clock.IsRunning = true;
    await client.Conversations.AskAsync((await client.Conversations.ListConversationsAsync(1, 1))[0].Id, "Do you ship to Canada?");
}

var folder = Directory.CreateDirectory(
    args is [var named] ? named : sandbox is null ? Environment.CurrentDirectory : Path.Combine(Path.GetTempPath(), "knowrithm-sync")).FullName;
var (state, file) = (Path.Combine(folder, "sync.db"), Path.Combine(folder, "conversations.csv"));
Console.WriteLine(File.Exists(state) ? $"Going on from {state}" : $"The first run; what it knows goes to {state}");

var crm = new ConcurrentDictionary<string, string>();
await using var server = await StartCrmAsync(crm);
using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(server.Urls.First()) };
await using var store = SqliteChangeStore.Open(state);
await using var csv = new StreamWriter(file, append: true) { AutoFlush = true };
if (csv.BaseStream.Length == 0) await csv.WriteLineAsync("change,id,title,status,messages,last_activity");

var (yesterday, written, older) = (DateTime.UtcNow.Date.AddDays(-1), 0, 0);
try
{
    // A change is done when the next one is requested. A run that ends before, even by a power cut, leaves it to the next run, so what is written here may be
    // written twice: the CRM takes a conversation under its id, and a line of the file names it.
    await foreach (var change in client.WatchAsync(store, Configure, new ConsoleProgress()))
    {
        if (change is not ConversationEvent { Conversation: var conversation }) continue;
        var isDeleted = change is ConversationDeleted;
        if (!isDeleted && (conversation.LastActivity ?? conversation.UpdatedAt) < yesterday)
        {
            older++;
            continue;
        }
        string?[] line =
        [
            change.Event.Value, conversation.Id, conversation.Title, conversation.Status?.Value, $"{conversation.MessageCount}",
            conversation.LastActivity?.ToString("u", CultureInfo.InvariantCulture),
        ];
        await csv.WriteLineAsync(string.Join(',', line.Select(Field)));
        using var response = isDeleted ? await http.DeleteAsync($"conversations/{conversation.Id}")
            : await http.PutAsJsonAsync($"conversations/{conversation.Id}", new { conversation.Title, conversation.MessageCount, conversation.LastActivity });
        response.EnsureSuccessStatusCode();
        written++;
    }
}
catch (Exception e) when (e is KnowrithmException or ChangeFeedStoppedException or HttpRequestException)
{
    Console.WriteLine($"✗ {e.Message} The next run goes on from here.");
    return 1;
}
Console.WriteLine($"✓ {written} changes to {file} and to the CRM, which got {crm.Count} conversations; {older} from before yesterday were left out.");
return 0;

static void Configure(ChangeFeedOptions feed)
{
    feed.Lists = ChangeFeedLists.Conversations;
    // The first run reports what is there, later ones what changed, deletions among it.
    feed.StartFrom = ChangeFeedStart.Beginning;
    // A new message is a change of its conversation.
    feed.IncludeActivity = true;
}

static async Task<WebApplication> StartCrmAsync(ConcurrentDictionary<string, string> records)
{
    var builder = WebApplication.CreateSlimBuilder();
    builder.Logging.ClearProviders();
    var app = builder.Build();
    app.Urls.Add("http://127.0.0.1:0");
    app.MapPut("/conversations/{id}", async (string id, HttpRequest request) => records[id] = await new StreamReader(request.Body).ReadToEndAsync());
    app.MapDelete("/conversations/{id}", (string id) => records.TryRemove(id, out _));
    await app.StartAsync();
    return app;
}

// Quoted; and what a visitor typed must not become a formula where the file is opened.
static string Field(string? text) =>
    $"\"{(text is ['=' or '+' or '-' or '@', ..] ? "'" : "")}{text?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

// Progress<T> would report on another thread, after the run has ended.
file sealed class ConsoleProgress : IProgress<ChangeFeedProgress>
{
    public void Report(ChangeFeedProgress value) =>
        Console.WriteLine($"  {value.Covered} of {value.Total?.ToString(CultureInfo.InvariantCulture) ?? "?"} {value.List} read, {value.Calls} requests");
}

// The sandbox's conversations end at midnight, so that runs of one day find the same ones; what happens then happens now.
file sealed class SandboxClock : TimeProvider
{
    public bool IsRunning { get; set; }

    public override DateTimeOffset GetUtcNow() => IsRunning ? base.GetUtcNow() : new(base.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
}
