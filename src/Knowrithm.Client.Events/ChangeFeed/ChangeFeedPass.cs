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
        List<FeedList> lists =
        [
            .. new[]
            {
                List(FeedSources.Agents(client.Agents), run),
                List(FeedSources.Leads(client.Leads), run),
                List(FeedSources.Documents(client.Documents), run),
                List(FeedSources.Conversations(client.Conversations), run, messages),
            }.Where(list => (list.Bits & run.Lists) != 0),
        ];
        var (number, open) = await OpenAsync(lists, run, token);
        var errors = new List<Exception>();
        foreach (var list in open)
        {
            try
            {
                await list.RunAsync(number, token);
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

    // What an interrupted run has finished is not read again before the rest is: where passes are interrupted often, the last list would never be.
    private static async Task<(long Number, List<FeedList> Lists)> OpenAsync(List<FeedList> lists, FeedRun run, CancellationToken token)
    {
        var positions = new List<FeedPosition>();
        foreach (var list in lists) positions.Add(FeedPosition.Parse((await run.ReadAsync(list.Name, token)).Text));
        var last = positions.Select(static one => one.Run).DefaultIfEmpty().Max();
        return positions.Exists(one => one.Run == last && one.Stage != FeedStage.Idle && !one.HasFailed)
            ? (last, [.. lists.Where((_, i) => !IsDone(positions[i]))]) : (last + 1, lists);

        bool IsDone(FeedPosition one) => one.Pass > 0 && one.Run == last && (one.Stage == FeedStage.Idle || one.HasFailed);
    }

    private static FeedList List<T>(FeedSource<T> source, FeedRun run, MessagePass? messages = null)
        where T : ApiObject =>
        new(source.List, source.Bit | (messages is null ? 0 : ChangeFeedLists.Messages), new ListPass<T>(source, run, messages).RunAsync);

    private sealed record FeedList(string Name, ChangeFeedLists Bits, Func<long, CancellationToken, Task> RunAsync);

    /// <summary>Whether the other lists go on.</summary>
    public static bool IsOfOneList(Exception error) => error switch
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
