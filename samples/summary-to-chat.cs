// Yesterday in one chat message: how many conversations and leads, and what visitors asked: dotnet run samples/summary-to-chat.cs
//
// For a scheduler, once a day. SLACK_WEBHOOK_URL is the address of an incoming webhook of Slack; without it, a stub inside this process takes the message.
// Without credentials it reads from a sandbox inside this process; with KNOWRITHM_API_KEY and KNOWRITHM_API_SECRET from your account (KNOWRITHM_BASE_URL says
// where), and only reads there.
//
// A copy of this file outside the repository needs, instead of the two project lines:
//     #:package Knowrithm.Client@0.1.0
//     #:package Knowrithm.Sandbox@0.1.0
#:sdk Microsoft.NET.Sdk.Web
#:project ../src/Knowrithm.Client
#:project ../src/Knowrithm.Sandbox
#:property PublishAot=false

using Knowrithm.Client;
using Knowrithm.Sandbox;

var options = KnowrithmClientOptions.FromEnvironment();
await using var sandbox = options.ApiKey is not null ? null : await KnowrithmSandbox.StartAsync(o => o.SeedConversations = 72);
if (sandbox is not null) (options.BaseUrl, options.ApiKey, options.ApiSecret) = (sandbox.Address.ToString(), sandbox.ApiKey, sandbox.ApiSecret);
using var client = new KnowrithmClient(options);

var (from, to) = (DateTime.UtcNow.Date.AddDays(-1), DateTime.UtcNow.Date);
var (conversations, messages, leads) = (0, 0, 0);
var questions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
await foreach (var conversation in client.Conversations.ListAllConversationsAsync())
{
    if (!IsYesterday(conversation.LastActivity ?? conversation.UpdatedAt)) continue;
    (conversations, messages) = (conversations + 1, messages + (conversation.MessageCount ?? 0));
    var page = await client.Conversations.ListConversationMessagesAsync(conversation.Id, 1, 20);
    if (page.FirstOrDefault(static message => message.Role == MessageRole.User)?.Content is { Length: > 0 } question)
        questions[question] = questions.GetValueOrDefault(question) + 1;
}
await foreach (var lead in client.Leads.ListAllCompanyLeadsAsync())
    if (IsYesterday(lead.CreatedAt)) leads++;

string[] lines =
[
    $"*{from:d MMMM yyyy}*: {conversations} conversations with {messages} messages, {leads} new leads",
    .. questions.OrderByDescending(static one => one.Value).ThenBy(static one => one.Key).Take(5).Select(static one => $"• {one.Value} × {Text(one.Key)}"),
];

WebApplication? chat = null;
if (Environment.GetEnvironmentVariable("SLACK_WEBHOOK_URL") is not { Length: > 0 } address)
{
    var builder = WebApplication.CreateSlimBuilder();
    builder.Logging.ClearProviders();
    builder.WebHost.UseUrls("http://127.0.0.1:0");
    chat = builder.Build();
    chat.MapPost("/", static (Post post) => Console.WriteLine(post.Text));
    await chat.StartAsync();
    address = chat.Urls.First();
}
using var http = new HttpClient();
using var response = await http.PostAsJsonAsync(new Uri(address), new Post(string.Join('\n', lines)));
Console.WriteLine(response.IsSuccessStatusCode ? "✓ The chat has it." : $"✗ The chat returned {(int)response.StatusCode}.");
if (chat is not null) await chat.DisposeAsync();
return response.IsSuccessStatusCode && (sandbox is null || conversations > 0) ? 0 : 1;

bool IsYesterday(DateTimeOffset? time) => time?.UtcDateTime is { } at && at >= from && at < to;

// What a visitor typed must not mention anybody or become a link, and one line is enough.
static string Text(string typed)
{
    var line = typed.ReplaceLineEndings(" ");
    return (line.Length > 150 ? line[..150] + "…" : line).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}

internal sealed record Post(string Text);
