namespace Knowrithm.Client.Events.Tests;

internal static class AsyncSequences
{
    public static async Task<List<T>> CollectAsync<T>(this IAsyncEnumerable<T> sequence)
    {
        var all = new List<T>();
        await foreach (var one in sequence) all.Add(one);
        return all;
    }
}
