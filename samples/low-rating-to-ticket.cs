// A help desk ticket, with the transcript, for each conversation that a visitor rated 1 or 2: dotnet run samples/low-rating-to-ticket.cs
//
// Knowrithm's webhook is verified and stored before it gets its 202; then the handler reads the conversation and writes the ticket. A sandbox inside this
// process plays Knowrithm, and the help desk is a stub. Connectors for real ones are in samples/connectors.
//
// A copy of this file outside the repository needs, instead of the three project lines:
//     #:package Knowrithm.Client.AspNetCore@0.1.0
//     #:package Knowrithm.Client.Events.EntityFrameworkCore@0.1.0
//     #:package Knowrithm.Sandbox@0.1.0
#:sdk Microsoft.NET.Sdk.Web
#:project ../src/Knowrithm.Client.AspNetCore
#:project ../src/Knowrithm.Client.Events.EntityFrameworkCore
#:project ../src/Knowrithm.Sandbox
#:property PublishAot=false

using System.Collections.Concurrent;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;

const string secret = "whsec_sample";
await using var sandbox = await KnowrithmSandbox.StartAsync(options => (options.SeedConversations, options.TaskDuration) = (3, TimeSpan.Zero));
var folder = Directory.CreateTempSubdirectory("low-rating-to-ticket-").FullName;
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
// In production: a vault, user-secrets, or the environment.
builder.Configuration["Knowrithm:Webhooks:Secrets:0"] = secret;
builder.Services.AddKnowrithmClient(
    options => (options.BaseUrl, options.ApiKey, options.ApiSecret) = (sandbox.Address.ToString(), sandbox.ApiKey, sandbox.ApiSecret));
Uri? desk = null;
builder.Services.AddHttpClient("desk", http => http.BaseAddress = desk);
builder.Services.AddKnowrithmWebhooks().AddHandler<ConversationEnded, LowRatingToTicket>().UseSqlite($"Data Source={folder}/events.db");
await using var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks/knowrithm");
var tickets = new ConcurrentDictionary<string, string>();
app.MapPut("/desk/tickets/{id}", async (string id, HttpRequest request) => tickets[id] = await new StreamReader(request.Body).ReadToEndAsync());
await app.StartAsync();
desk = new(app.Urls.First() + "/desk/");

// Two conversations end, one after a bad answer.
sandbox.RegisterWebhook(new(app.Urls.First() + "/webhooks/knowrithm"), secret);
var conversations = await app.Services.GetRequiredService<IKnowrithmClient>().Conversations.ListConversationsAsync(1, 2);
using var control = new HttpClient { BaseAddress = sandbox.Address };
foreach (var (conversation, rating) in conversations.Zip([5, 1]))
    (await control.PostAsJsonAsync("/_sandbox/events", new
    {
        @event = "conversation.ended",
        data = new { conversation_id = conversation.Id, rating },
    })).EnsureSuccessStatusCode();

for (var i = 0; i < 600 && tickets.IsEmpty; i++) await Task.Delay(100);
foreach (var (id, ticket) in tickets) Console.WriteLine($"✓ Ticket {id}: {ticket}");
await app.StopAsync();
return tickets.ContainsKey(conversations[1].Id) && tickets.Count == 1 ? 0 : 1;

file sealed class LowRatingToTicket(IKnowrithmClient knowrithm, IHttpClientFactory http) : IEventHandler<ConversationEnded>
{
    // A ticket of the conversation's id: a second delivery, or a second attempt, writes the same one.
    public async Task HandleAsync(ConversationEnded e, EventContext context, CancellationToken cancellationToken)
    {
        if (e.Rating is not <= 2) return;
        var transcript = new List<string>();
        await foreach (var message in knowrithm.Conversations.ListAllConversationMessagesAsync(e.ConversationId, 100, cancellationToken))
            transcript.Add($"{message.Role?.Value}: {message.Content}");
        var ticket = new { Subject = $"A conversation was rated {e.Rating}", Priority = e.Rating < 2 ? "high" : "normal", Transcript = transcript };
        using var response = await http.CreateClient("desk").PutAsJsonAsync($"tickets/{e.ConversationId}", ticket, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
