namespace Knowrithm.Client.Tests;

internal static class AsyncSequence
{
    /// <summary>All of it; .NET 8 has no such method of its own.</summary>
    public static async Task<List<T>> CollectAsync<T>(this IAsyncEnumerable<T> sequence)
    {
        var all = new List<T>();
        await foreach (var item in sequence) all.Add(item);
        return all;
    }
}
