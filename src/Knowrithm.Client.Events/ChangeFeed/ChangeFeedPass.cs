using System.Runtime.ExceptionServices;

namespace Knowrithm.Client.Events;

/// <summary>A pass over all lists, one after the other.</summary>
internal static class ChangeFeedPass
{
    private const int UsualLimit = 1000;

    public static async Task RunAsync(IKnowrithmClient client, FeedRun run, CancellationToken token)
    {
        // Each attempt counts, so the feed makes them itself.
        client = client.With(new() { MaxAttempts = 1 }) ?? client;
        await PrepareAsync(client, run, token);
        var messages = (run.Lists & ChangeFeedLists.Messages) == 0 ? null : new MessagePass(client.Conversations, client.Messages, run);
        (ChangeFeedLists Bits, Func<Task> RunAsync)[] lists =
        [
            (ChangeFeedLists.Agents, () => new ListPass<Agent>(FeedSources.Agents(client.Agents), run).RunAsync(token)),
            (ChangeFeedLists.Leads, () => new ListPass<Lead>(FeedSources.Leads(client.Leads), run).RunAsync(token)),
            (ChangeFeedLists.Documents, () => new ListPass<Document>(FeedSources.Documents(client.Documents), run).RunAsync(token)),
            (ChangeFeedLists.Conversations | ChangeFeedLists.Messages,
                () => new ListPass<Conversation>(FeedSources.Conversations(client.Conversations), run, messages).RunAsync(token)),
        ];
        var errors = new List<Exception>();
        foreach (var list in lists.Where(list => (list.Bits & run.Lists) != 0))
        {
            try
            {
                await list.RunAsync();
            }
            catch (Exception e) when (IsOfOneList(e))
            {
                errors.Add(e);
            }
        }
        if (errors.Count == 1) ExceptionDispatchInfo.Throw(errors[0]);
        if (errors.Count > 1 && errors.TrueForAll(static e => e is ChangeFeedStoppedException))
            throw new ChangeFeedStoppedException(string.Join(' ', errors.Select(static e => e.Message)));
        if (errors.Count > 1) throw new AggregateException("The change feed could not finish several lists.", errors);
    }

    // The others go on.
    private static bool IsOfOneList(Exception error) => error switch
    {
        ChangeFeedStoppedException or KnowrithmSerializationException => true,
        KnowrithmApiException api => FeedRun.IsRefusal(api),
        _ => false,
    };

    private static async Task PrepareAsync(IKnowrithmClient client, FeedRun run, CancellationToken token)
    {
        var company = await run.TryCallAsync("the company", c => client.Companies.GetCompanyAsync(c), token);
        run.Company = company is { Id.Length: > 0 } ? company.Id : null;
        run.Budget.Limit(run.Options.CallsPerHour ?? await LimitAsync(client, run, token) ?? UsualLimit, run.Options.QuotaShare);
    }

    private static async Task<int?> LimitAsync(IKnowrithmClient client, FeedRun run, CancellationToken token)
    {
        try
        {
            var validation = await run.CallAsync(c => client.ApiKeys.ValidateCredentialsAsync(c), token);
            return validation.ApiKeyInfo?.RateLimitPerHour is > 0 and var limit ? limit : null;
        }
        catch (Exception e) when (e is KnowrithmSerializationException || (e is KnowrithmApiException api && FeedRun.IsRefusal(api)))
        {
            EventsLog.LimitNotKnown(run.Logger, e, UsualLimit);
            return null;
        }
    }
}
