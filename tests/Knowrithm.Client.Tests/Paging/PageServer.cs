namespace Knowrithm.Client.Tests;

/// <summary>Numbers from 1 on, page by page, and which pages were asked for.</summary>
internal sealed class PageServer(int count, int size)
{
    public List<int> Asked { get; } = [];

    public AsyncPageable<int> List(CancellationToken cancellationToken = default) => new(FetchAsync, size, cancellationToken);

    private Task<Page<int>> FetchAsync(int page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Asked.Add(page);
        var items = Enumerable.Range(1, count).Skip((page - 1) * size).Take(size).ToArray();
        return Task.FromResult(new Page<int>(items, page, size, count, (count + size - 1) / size));
    }
}
