using System.Collections.Concurrent;

namespace Knowrithm.Client.Soak;

/// <summary>One of the many who call at once, one call after the other, and what became of them.</summary>
internal sealed class Caller(KnowrithmClient client, ConcurrentDictionary<string, WriteOutcome> writes, Figures figures)
{
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            switch (Random.Shared.Next(20))
            {
                case < 8:
                    await ReadAsync(async () =>
                        (await client.Agents.ListAgentsAsync(cancellationToken: CancellationToken.None)).All(static agent => agent.Name == "whole"));
                    break;
                case < 10:
                    await ReadAsync(async () => await CountAsync(client.Conversations.ListAllConversationsAsync(perPage: 10, CancellationToken.None)) == 30);
                    break;
                case < 14:
                    await WriteAsync(key => client.Conversations.CreateConversationAsync(new() { AgentId = "a1", Title = key }, CancellationToken.None));
                    break;
                case < 15:
                    await WriteAsync(key =>
                        client.Documents.UploadFileAsync("a1", DocumentFile.FromBytes("hours"u8.ToArray(), $"{key}.txt"),
                            cancellationToken: CancellationToken.None));
                    break;
                case < 17:
                    await WriteAsync(key => client.Users.UpdateProfileAsync(new() { FirstName = key }, CancellationToken.None), isRepeatable: true);
                    break;
                default:
                    Operation<Agent>? operation = null;
                    await WriteAsync(async key => operation = await client.Agents.StartCreateAgentAsync(
                        new() { Name = key, Settings = new() { LlmProvider = "p", LlmModel = "m", EmbeddingProvider = "p", EmbeddingModel = "m" } },
                            CancellationToken.None));
                    if (operation is not null)
                        await ReadAsync(async () => (await operation.WaitForCompletionAsync(cancellationToken: CancellationToken.None)).Name == "whole");
                    break;
            }
        }
    }

    private async Task ReadAsync(Func<Task<bool>> call)
    {
        Interlocked.Increment(ref figures.Reads);
        try
        {
            if (!await call()) Interlocked.Increment(ref figures.HalfReads);
        }
        catch (KnowrithmException)
        {
            Interlocked.Increment(ref figures.FailedReads);
        }
        catch (Exception)
        {
            Interlocked.Increment(ref figures.OtherExceptions);
        }
    }

    private async Task WriteAsync(Func<string, Task> call, bool isRepeatable = false)
    {
        var key = $"key-{Guid.NewGuid()}";
        var fate = WriteOutcome.Done;
        try
        {
            await call(key);
        }
        catch (KnowrithmException e)
        {
            fate = e.MayHaveBeenApplied ? WriteOutcome.Unknown : WriteOutcome.NotDone;
        }
        catch (Exception)
        {
            Interlocked.Increment(ref figures.OtherExceptions);
            fate = WriteOutcome.Unknown;
        }
        writes[key] = isRepeatable ? fate | WriteOutcome.Repeatable : fate;
    }

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> items)
    {
        var count = 0;
        await foreach (var _ in items) count++;
        return count;
    }
}
