// The whole story in one file: dotnet run samples/quickstart.cs
//
// Without credentials it runs against a sandbox inside this process. With KNOWRITHM_API_KEY and KNOWRITHM_API_SECRET it runs against the real
// service (KNOWRITHM_BASE_URL says where) and only reads there; `-- --write` also walks the writing steps, and removes what it created.
//
// A copy of this file outside the repository needs, instead of the two project lines:
//     #:package Knowrithm.Client@0.1.0
//     #:package Knowrithm.Sandbox@0.1.0
#:project ../src/Knowrithm.Client
#:project ../src/Knowrithm.Sandbox
#:package Spectre.Console

using System.Threading.Channels;
using Knowrithm.Client;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Spectre.Console;

var options = KnowrithmClientOptions.FromEnvironment();
var real = options.ApiKey is not null || options.ApiSecret is not null;
var write = !real || args.Contains("--write");
await using var sandbox = real ? null : await KnowrithmSandbox.StartAsync(o => (o.SeedConversations, o.TaskDuration) = (42, TimeSpan.FromSeconds(2)));
if (sandbox is not null)
    (options.BaseUrl, options.ApiKey, options.ApiSecret) = (sandbox.Address.ToString(), sandbox.ApiKey, sandbox.ApiSecret);

AnsiConsole.Write(new Rule($"[bold]Knowrithm quickstart[/] · {Markup.Escape(options.BaseUrl ?? KnowrithmClientOptions.DefaultBaseUrl)}").LeftJustified());
AnsiConsole.MarkupLine(sandbox is not null ? "[grey]No credentials in the environment: a sandbox inside this process plays Knowrithm.[/]"
    : write ? "[grey]Your account, reading and writing; what is created here is removed at the end.[/]"
    : "[grey]Your account, reading only; add [white]-- --write[/] for the whole story.[/]");

var undo = new Stack<(string What, Func<Task> Do)>();
var failed = true;
KnowrithmClient? owner = null;
try
{
    var client = owner = new KnowrithmClient(options);
    if (write) await WriteAsync(client);
    else Skip("creating an agent, a conversation, a question and a lead", "it would change your account; pass --write to do it");
    await ReadAsync(client);
    failed = false;
}
catch (Exception e) when (e is KnowrithmException or ArgumentException or InvalidOperationException or OperationCanceledException)
{
    AnsiConsole.MarkupLineInterpolated($"[red]✗ {e.Message}[/]");
    if (e is KnowrithmException { MayHaveBeenApplied: true }) AnsiConsole.MarkupLine("[red]  It may have been carried out all the same.[/]");
}
finally
{
    while (undo.TryPop(out var step))
    {
        try
        {
            await step.Do();
            AnsiConsole.MarkupLineInterpolated($"[grey]  removed {step.What}[/]");
        }
        catch (KnowrithmException e)
        {
            failed = true;
            AnsiConsole.MarkupLineInterpolated($"[red]✗ could not remove {step.What}: {e.Message}[/]");
        }
    }
    owner?.Dispose();
}
if (!failed) AnsiConsole.Write(new Rule("[green]every step held[/]").LeftJustified());
return failed ? 1 : 0;

async Task WriteAsync(KnowrithmClient client)
{
    // 1. An agent. The server queues it (202, a task); the operation shows how far it is.
    var operation = await client.Agents.StartCreateAgentAsync(new CreateAgentRequest
    {
        Name = $"Quickstart {Guid.NewGuid():N}"[..20],
        Description = "Answers questions about the workshop.",
        Settings = new AgentSettings
        {
            LlmProvider = "openai",
            LlmModel = "gpt-4o-mini",
            EmbeddingProvider = "openai",
            EmbeddingModel = "text-embedding-3-small"
        },
    });
    Done("Agent accepted", $"task {operation.Id}");
    var agent = await AnsiConsole.Progress().StartAsync(async context =>
    {
        var bar = context.AddTask("  provisioning");
        var agent = await operation.WaitForCompletionAsync(new Reporter(p => bar.Value = p.Progress ?? bar.Value));
        bar.Value = bar.MaxValue;
        return agent;
    });
    undo.Push(($"agent {agent.Name}", () => client.Agents.DeleteAgentAsync(agent.Id)));
    Done("Agent created", $"{agent.Name} ({agent.Id}, {agent.Status})");
    sandbox?.Teach(agent.Id, "Opening hours", "The workshop is open from Monday to Friday, 9 to 17 o'clock. Parking is free.", "https://example.com/hours");

    // 2. A conversation, a question, an answer with its sources.
    var conversation = await client.Conversations.CreateConversationAsync(new CreateConversationRequest { AgentId = agent.Id, Title = "Quickstart" });
    undo.Push(($"conversation {conversation.Id}", () => client.Conversations.DeleteConversationAsync(conversation.Id)));
    Done("Conversation started", conversation.Id);
    const string question = "When is the workshop open?";
    var answer = await client.Conversations.AskAsync(conversation.Id, question);
    AnsiConsole.Write(new Panel(new Rows(
        [new Markup($"[grey]{question}[/]"), new Text(answer.Content),
            .. answer.Sources.Select(s => new Markup($"[blue]{Markup.Escape($"[{s.SourceNumber}] {s.DocumentName} {s.Url}")}[/]"))]))
        .Header($"answer · {answer.Model ?? "model unknown"} · confidence {answer.Confidence?.ToString("P0") ?? "unknown"}"));
    Check(answer.Content.Length > 0 && (sandbox is null || answer.Sources.Count > 0), "the answer has a text and its sources");

    // 3. A lead, and the webhook that tells of it.
    var events = Channel.CreateUnbounded<LeadCreated>();
    const string secret = "whsec_quickstart";
    await using var receiver = sandbox is null ? null : await ReceiveAsync(secret, events.Writer);
    if (receiver is not null) sandbox!.RegisterWebhook(new Uri(receiver.Urls.First() + "/webhooks/knowrithm"), secret, "lead.created");
    var registration = await client.Leads
        .RegisterLeadAsync(new RegisterLeadRequest
        {
            AgentId = agent.Id,
            FirstName = "Ada",
            LastName = "Lovelace",
            Email = "ada@example.com",
            Source = "quickstart"
        });
    if (registration.Lead is { Id.Length: > 0 } lead) undo.Push(($"lead {lead.FullName ?? lead.Id}", () => client.Leads.DeleteLeadAsync(lead.Id)));
    Done("Lead registered", $"{registration.Lead?.Email}, with a token of its own");
    if (receiver is null)
    {
        Skip("receiving the lead.created webhook", "Knowrithm delivers to a public https address, set in its dashboard");
        return;
    }
    using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
    var created = await events.Reader.ReadAsync(patience.Token);
    Check(created.Lead?.Id == registration.Lead?.Id, "the webhook tells of this lead");
    Done("Webhook received", $"lead.created, signature verified, {created.Lead?.Email}");
}

async Task ReadAsync(KnowrithmClient client)
{
    // 4. Conversations, page by page, and then all of them.
    int? total = null;
    for (var number = 1; ; number++)
    {
        var page = await client.Conversations.ListConversationsAsync(page: number, perPage: 20);
        if (number == 1) Show(page);
        Done($"Page {page.Number} of {page.Pages?.ToString() ?? "?"}", $"{page.Count} conversations");
        total = page.Total;
        if (!page.HasNext) break;
    }

    var (count, messages) = (0, 0);
    await foreach (var conversation in client.Conversations.ListAllConversationsAsync())
    {
        count++;
        messages += conversation.MessageCount ?? 0;
    }
    Check(total is null || count >= total, $"all {total} conversations were walked");
    Done("All conversations", $"{count}, with {messages} messages");
}

async Task<WebApplication> ReceiveAsync(string secret, ChannelWriter<LeadCreated> events)
{
    var builder = WebApplication.CreateSlimBuilder();
    builder.Logging.ClearProviders();
    var app = builder.Build();
    app.Urls.Add("http://127.0.0.1:0");
    app.MapPost("/webhooks/knowrithm", async (HttpRequest request) =>
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        // Verify first, over the bytes as they came; parse only then.
        if (!WebhookSignature.IsValid(body, request.Headers[WebhookSignature.HeaderName], secret)) return Results.StatusCode(403);
        if (KnowrithmEvent.Parse(body) is LeadCreated lead) await events.WriteAsync(lead);
        return Results.Ok();
    });
    await app.StartAsync();
    return app;
}

static void Show(Page<Conversation> page)
{
    var table = new Table().AddColumns("Conversation", "Status", "Messages", "Last activity");
    foreach (var conversation in page.Take(5))
        table.AddRow(Markup.Escape(conversation.Title ?? conversation.Id), Markup.Escape($"{conversation.Status}"), $"{conversation.MessageCount}",
            $"{conversation.LastActivity:u}");
    AnsiConsole.Write(table);
    if (page.Count > 5) AnsiConsole.MarkupLine($"  [grey]… and {page.Count - 5} more on this page[/]");
}

static void Done(string what, string detail) => AnsiConsole.MarkupLineInterpolated($"[green]✓[/] {what} [grey]{detail}[/]");

static void Skip(string what, string why) => AnsiConsole.MarkupLineInterpolated($"[yellow]– skipped {what}:[/] [grey]{why}[/]");

static void Check(bool holds, string what)
{
    if (!holds) throw new InvalidOperationException($"It should be so that {what}, but it is not.");
}

// Progress<T> would report on another thread, after the step has ended.
file sealed class Reporter(Action<OperationProgress> show) : IProgress<OperationProgress>
{
    public void Report(OperationProgress value) => show(value);
}
