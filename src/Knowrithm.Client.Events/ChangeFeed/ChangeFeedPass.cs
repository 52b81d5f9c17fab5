using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>A pass over all lists, one after the other.</summary>
internal static class ChangeFeedPass
{
    private const int UsualLimit = 1000;

    public static async Task RunAsync(IKnowrithmClient client, FeedRun run, CancellationToken token)
    {
        await PrepareAsync(client, run, token);
        if ((run.Lists & ChangeFeedLists.Agents) != 0) await new ListPass<Agent>(FeedSources.Agents(client.Agents), run).RunAsync(token);
        if ((run.Lists & ChangeFeedLists.Leads) != 0) await new ListPass<Lead>(FeedSources.Leads(client.Leads), run).RunAsync(token);
        if ((run.Lists & ChangeFeedLists.Documents) != 0) await new ListPass<Document>(FeedSources.Documents(client.Documents), run).RunAsync(token);
        if ((run.Lists & (ChangeFeedLists.Conversations | ChangeFeedLists.Messages)) == 0) return;
        var messages = (run.Lists & ChangeFeedLists.Messages) == 0 ? null : new MessagePass(client.Conversations, client.Messages, run);
        await new ListPass<Conversation>(FeedSources.Conversations(client.Conversations), run, messages).RunAsync(token);
    }

    private static async Task PrepareAsync(IKnowrithmClient client, FeedRun run, CancellationToken token)
    {
        run.Company = (await run.CallAsync(c => client.Companies.GetCompanyAsync(c), token)).Id is { Length: > 0 } company ? company : null;
        run.Budget.Limit(run.Options.CallsPerHour ?? await LimitAsync(client, run, token) ?? UsualLimit, run.Options.QuotaShare);
    }

    private static async Task<int?> LimitAsync(IKnowrithmClient client, FeedRun run, CancellationToken token)
    {
        try
        {
            return (await run.CallAsync(c => client.ApiKeys.ValidateCredentialsAsync(c), token)).ApiKeyInfo?.RateLimitPerHour is > 0 and var limit ? limit : null;
        }
        catch (KnowrithmException e) when (!token.IsCancellationRequested)
        {
            EventsLog.LimitNotKnown(run.Logger, e, UsualLimit);
            return null;
        }
    }
}
