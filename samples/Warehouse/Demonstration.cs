using Knowrithm.Client;
using Knowrithm.Sandbox;
using Spectre.Console;

namespace Acme.Warehouse;

/// <summary>Without an account: fills a file from a sandbox, changes this and that there, and brings the file up to date.</summary>
internal static class Demonstration
{
    public static async Task<int> RunAsync(Settings settings, CancellationToken cancellationToken)
    {
        await using var sandbox = await KnowrithmSandbox.StartAsync(o => (o.SeedConversations, o.TaskDuration) = (240, TimeSpan.Zero), cancellationToken);
        using var client = new KnowrithmClient(new KnowrithmClientOptions
        {
            BaseUrl = sandbox.Address.ToString(),
            ApiKey = sandbox.ApiKey,
            ApiSecret = sandbox.ApiSecret
        });
        var folder = Directory.CreateTempSubdirectory("knowrithm-warehouse-").FullName;
        var path = settings.Database ?? Path.Combine(folder, "knowrithm.duckdb");
        AnsiConsole.MarkupLineInterpolated($"[grey]No credentials in the environment: a sandbox plays Knowrithm, and the file is {path}[/]");

        using var file = WarehouseFile.Open(path, settings.Memory);
        using var copier = new Copier(client, file, settings.Configure);
        var parquet = settings.Parquet ?? Path.Combine(folder, "parquet");
        await Worker.PassAsync(copier, file, settings, parquet, cancellationToken);

        var conversations = await client.Conversations.ListConversationsAsync(1, 10, cancellationToken);
        await client.Conversations.AskAsync(conversations[0].Id, "Do you ship to Canada?", cancellationToken);
        await client.Conversations.DeleteConversationAsync(conversations[1].Id, cancellationToken);
        await client.Leads.CreateLeadAsync(new CreateLeadRequest { FirstName = "Ada", LastName = "Lovelace", Email = "ada@example.com" }, cancellationToken);
        AnsiConsole.MarkupLine("[grey]A question was asked, a conversation deleted, a lead created.[/]");
        await Worker.PassAsync(copier, file, settings, parquet, cancellationToken);
        return await AgreesAsync(client, file, cancellationToken) ? 0 : 1;
    }

    private static async Task<bool> AgreesAsync(KnowrithmClient client, WarehouseFile file, CancellationToken cancellationToken)
    {
        var (conversations, messages, tokens) = (0L, 0L, 0L);
        await foreach (var conversation in client.Conversations.ListAllConversationsAsync(cancellationToken: cancellationToken))
            (conversations, messages, tokens) = (conversations + 1, messages + (conversation.MessageCount ?? 0), tokens + (conversation.TotalTokens ?? 0));
        var leads = (await client.Leads.ListCompanyLeadsAsync(cancellationToken: cancellationToken)).Total ?? 0;
        var source = $"{leads} leads, {conversations} conversations, {messages} messages, {tokens} tokens";
        var copy = file.Query("""
            SELECT (SELECT count(*) FROM current_leads), (SELECT count(*) FROM current_conversations), count(*), sum(tokens_used)::BIGINT FROM current_messages
            """,
            static reader => $"{reader.GetInt64(0)} leads, {reader.GetInt64(1)} conversations, {reader.GetInt64(2)} messages, {reader.GetInt64(3)} tokens")[0];
        AnsiConsole.MarkupLineInterpolated(source == copy ? (FormattableString)$"[green]The copy agrees with the source: {copy}.[/]"
            : $"[red]The source has {source}; the copy has {copy}.[/]");
        return source == copy;
    }
}
