// A chat with an agent, in the terminal: dotnet run samples/chat.cs
//
// In a pipe it answers one question: echo "When is support open?" | dotnet run samples/chat.cs
// Without credentials it talks to a sandbox inside this process; with KNOWRITHM_API_KEY and KNOWRITHM_API_SECRET to the real service
// (KNOWRITHM_BASE_URL says where). `-- --agent NAME-or-id` says to whom.
//
// A copy of this file outside the repository needs, instead of the two project lines:
//     #:package Knowrithm.Client@0.1.0
//     #:package Knowrithm.Sandbox@0.1.0
#:project ../src/Knowrithm.Client
#:project ../src/Knowrithm.Sandbox
#:package Spectre.Console

using System.Diagnostics;
using Knowrithm.Client;
using Knowrithm.Sandbox;
using Spectre.Console;

const string usage = "Usage: chat [--agent NAME-or-id]   A question on standard input is answered on standard output.";
string? wanted = null;
switch (args)
{
    case []:
        break;
    case ["--agent", { Length: > 0 } name]:
        wanted = name;
        break;
    case ["--help"]:
        Console.WriteLine(usage);
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return 1;
}

var interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Interactive;
// Ctrl+C gives up the question that is being answered, and leaves the chat where there is none.
CancellationTokenSource? asking = null;
Console.CancelKeyPress += (_, key) =>
{
    if (asking is not { IsCancellationRequested: false } current) return;
    key.Cancel = true;
    current.Cancel();
};

try
{
    var question = interactive ? null : await ReadQuestionAsync();
    if (!interactive && string.IsNullOrWhiteSpace(question))
    {
        Console.Error.WriteLine($"There was no question on standard input. {usage}");
        return 0;
    }

    var options = KnowrithmClientOptions.FromEnvironment();
    await using var sandbox = options.ApiKey is null && options.ApiSecret is null
        ? await KnowrithmSandbox.StartAsync(o => (o.SeedConversations, o.TaskDuration) = (1, TimeSpan.FromSeconds(interactive ? 2 : 0.2)))
        : null;
    if (sandbox is not null) (options.BaseUrl, options.ApiKey, options.ApiSecret) = (sandbox.Address.ToString(), sandbox.ApiKey, sandbox.ApiSecret);
    using var client = new KnowrithmClient(options);
    var agent = await FindAgentAsync(client);

    if (interactive) await ChatAsync(client, agent, sandbox is not null);
    else await AnswerAsync(client, agent, question!.Trim());
    return 0;
}
catch (Exception e) when (IsExpected(e))
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

async Task<Agent> FindAgentAsync(KnowrithmClient client)
{
    var agents = new List<Agent>();
    await foreach (var agent in client.Agents.ListAllAgentsAsync())
    {
        if (agent.Id == wanted) return agent;
        agents.Add(agent);
    }
    if (wanted is not null) agents.RemoveAll(agent => !string.Equals(agent.Name, wanted, StringComparison.OrdinalIgnoreCase));
    return (agents.Count, interactive) switch
    {
        (0, _) => throw new InvalidOperationException(wanted is null ? "There is no agent to talk to: create one first." : $"There is no agent '{wanted}'."),
        (1, _) => agents[0],
        (_, true) => AnsiConsole.Prompt(new SelectionPrompt<Agent>().Title("To whom?").UseConverter(agent => Markup.Escape($"{agent.Name} ({agent.Id})"))
            .AddChoices(agents)),
        _ => throw new InvalidOperationException($"Say which agent, with --agent: {string.Join(", ", agents.Take(10).Select(agent =>
            $"{agent.Name} ({agent.Id})"))}"),
    };
}

async Task AnswerAsync(KnowrithmClient client, Agent agent, string question)
{
    var conversation = await client.Conversations.CreateConversationAsync(new() { AgentId = agent.Id, Title = "Chat" });
    using var cancel = asking = new();
    var answer = await client.Conversations.AskAsync(conversation.Id, question, cancel.Token);
    Console.WriteLine(answer.Content);
    foreach (var source in answer.Sources) Console.WriteLine(Describe(source));
}

async Task ChatAsync(KnowrithmClient client, Agent agent, bool isSandbox)
{
    AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(agent.Name ?? agent.Id)}[/]").LeftJustified());
    AnsiConsole.MarkupLine($"[grey]{(isSandbox ? "A sandbox inside this process plays Knowrithm; ask when support is open. " : "")}/history shows the " +
        $"conversation, /new begins another, /quit ends.[/]");
    string? conversationId = null;
    while (true)
    {
        AnsiConsole.Markup("[green]>[/] ");
        var line = Console.ReadLine()?.Trim();
        try
        {
            switch (line)
            {
                case null or "/quit" or "/exit":
                    return;
                case "":
                    break;
                case "/new":
                    conversationId = null;
                    AnsiConsole.MarkupLine("[grey]The next question begins a conversation.[/]");
                    break;
                case "/history":
                    await ShowHistoryAsync(client, conversationId);
                    break;
                case ['/', ..]:
                    AnsiConsole.MarkupLine("[yellow]/history, /new or /quit[/]");
                    break;
                default:
                    conversationId ??= (await client.Conversations.CreateConversationAsync(new() { AgentId = agent.Id, Title = "Chat" })).Id;
                    await AskAsync(client, conversationId, line);
                    break;
            }
        }
        catch (Exception e) when (IsExpected(e))
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{e.Message}[/]");
        }
    }
}

async Task AskAsync(KnowrithmClient client, string conversationId, string question)
{
    using var cancel = new CancellationTokenSource();
    asking = cancel;
    var clock = Stopwatch.StartNew();
    try
    {
        var answer = await AnsiConsole.Status().StartAsync("sending", async live =>
        {
            await foreach (var news in client.Conversations.AskStreamingAsync(conversationId, question, cancel.Token))
            {
                if (news is ChatResponseEvent response) return new Answer(response.Message);
                if (news is ChatStatusEvent { Status: var status })
                    live.Status(Markup.Escape($"{status.Value.Replace('_', ' ')} · {clock.Elapsed.TotalSeconds:0.0} s"));
            }
            throw new InvalidOperationException("There was no answer.");
        });
        Show(answer, $"{answer.Model} · {clock.Elapsed.TotalSeconds:0.0} s");
    }
    finally
    {
        asking = null;
    }
}

async Task ShowHistoryAsync(KnowrithmClient client, string? conversationId)
{
    if (conversationId is null)
    {
        AnsiConsole.MarkupLine("[grey]Nothing was said yet.[/]");
        return;
    }
    await foreach (var message in client.Conversations.ListAllConversationMessagesAsync(conversationId))
    {
        if (message.Role == MessageRole.Assistant) Show(new Answer(message), $"{message.CreatedAt:t}");
        else AnsiConsole.MarkupLineInterpolated($"[green]>[/] {message.Content} [grey]{message.CreatedAt:t}[/]");
    }
}

void Show(Answer answer, string footing) =>
    AnsiConsole.Write(new Panel(new Rows([new Text(answer.Content),
        .. answer.Sources.Select(source => new Markup($"[blue]{Markup.Escape(Describe(source))}[/]"))]))
        .Header(Markup.Escape(footing)).RoundedBorder().Expand());

static string Describe(MessageSource source) => $"[{source.SourceNumber}] {source.DocumentName} {source.Url}".TrimEnd();

// Whoever leaves a pipe open without ever writing into it is told so.
static async Task<string> ReadQuestionAsync()
{
    var limit = TimeSpan.FromMinutes(1);
    try
    {
        return await Task.Run(Console.In.ReadToEnd).WaitAsync(limit);
    }
    catch (TimeoutException)
    {
        throw new InvalidOperationException($"Standard input did not end within {limit.TotalSeconds:0} seconds.");
    }
}

static bool IsExpected(Exception e) => e is KnowrithmException or ArgumentException or InvalidOperationException or OperationCanceledException or IOException;
