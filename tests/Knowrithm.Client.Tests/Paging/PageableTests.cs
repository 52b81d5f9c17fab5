namespace Knowrithm.Client.Tests;

public sealed class PageableTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(30, 3)]
    [InlineData(31, 4)]
    public async Task All_items_come_once_and_no_page_too_many_is_fetched(int count, int pages)
    {
        foreach (var prefetch in (int?[])[null, 0, 1, 5])
        {
            var server = new PageServer(count, 10);

            var items = await ReadAsync(prefetch is { } ahead ? server.List().WithPrefetch(ahead) : server.List());

            Assert.Equal(Enumerable.Range(1, count), items);
            Assert.Equal(Enumerable.Range(1, pages), server.Asked);
        }
    }

    [Fact]
    public async Task An_empty_page_in_the_middle_does_not_end_the_list()
    {
        var list = Pages(new Page<int>([1], 1, pages: 3), new Page<int>([], 2, pages: 3), new Page<int>([2], 3, pages: 3));

        Assert.Equal([1, 2], await ReadAsync(list));
    }

    [Fact]
    public async Task A_list_that_is_not_paged_ends_after_its_page()
    {
        var asked = 0;
        var list = new AsyncPageable<int>((_, _) => Task.FromResult(new Page<int>([++asked, 2, 3])));

        Assert.Equal([1, 2, 3], await ReadAsync(list));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_server_that_repeats_a_page_throws_instead_of_an_endless_or_short_list()
    {
        var list = new AsyncPageable<int>((page, _) => Task.FromResult(new Page<int>([1, 2], page, hasNext: true)));

        await Assert.ThrowsAsync<KnowrithmException>(() => ReadAsync(list));
    }

    [Fact]
    public async Task A_server_that_alternates_between_pages_throws()
    {
        var list = new AsyncPageable<int>((page, _) => Task.FromResult(new Page<int>(page % 2 == 0 ? [1, 2] : [3, 4], page, hasNext: true)));

        await Assert.ThrowsAsync<KnowrithmException>(() => ReadAsync(list));
    }

    [Fact]
    public async Task A_server_that_announces_empty_pages_for_ever_throws()
    {
        var asked = 0;
        var list = new AsyncPageable<int>((page, _) => Task.FromResult(new Page<int>([], asked = page, hasNext: true)));

        await Assert.ThrowsAsync<KnowrithmException>(() => ReadAsync(list));
        Assert.InRange(asked, 2, 50);
    }

    [Fact]
    public async Task A_server_that_continues_after_its_last_page_throws()
    {
        var list = new AsyncPageable<int>((page, _) => Task.FromResult(new Page<int>([page], page, pages: 2, hasNext: true)));

        await Assert.ThrowsAsync<KnowrithmException>(() => ReadAsync(list));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(10, 1, 1)]
    [InlineData(11, 3, 2)]
    [InlineData(20, 3, 2)]
    [InlineData(21, 4, 3)]
    [InlineData(95, 10, 10)]
    public async Task Leaving_early_fetches_the_next_page_at_most_and_none_from_the_first_one(int read, int pages, int withoutPrefetch)
    {
        foreach (var (isDefault, most) in new[] { (true, pages), (false, withoutPrefetch) })
        {
            var server = new PageServer(100, 10);

            await foreach (var item in isDefault ? server.List() : server.List().WithPrefetch(0))
                if (item == read) break;

            Assert.Equal(Enumerable.Range(1, most), server.Asked);
        }
    }

    [Fact]
    public async Task Leaving_cancels_the_page_that_is_on_its_way()
    {
        var cancelled = new TaskCompletionSource();
        var list = new AsyncPageable<int>(async (page, token) =>
        {
            if (page < 3) return new Page<int>([page], page, pages: 5);
            token.Register(() => cancelled.SetResult());
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        });

        await foreach (var item in list)
            if (item == 2) break;

        await cancelled.Task;
    }

    [Fact]
    public async Task Each_enumeration_starts_at_the_first_page()
    {
        var server = new PageServer(11, 10);
        var list = server.List();

        Assert.Equal(await ReadAsync(list), await ReadAsync(list));
        Assert.Equal([1, 2, 1, 2], server.Asked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Fetching_ahead_keeps_the_order_even_when_responses_overtake_each_other(int prefetch)
    {
        var answers = Enumerable.Range(1, 4).ToDictionary(static page => page, static _ => new TaskCompletionSource());
        var list = new AsyncPageable<int>(async (page, _) =>
        {
            await answers[page].Task;
            return new Page<int>([page * 10, (page * 10) + 1], page, 2, 8, 4);
        }).WithPrefetch(prefetch);

        var reading = ReadAsync(list);
        foreach (var page in (int[])[1, 4, 3, 2]) answers[page].SetResult();

        Assert.Equal([10, 11, 20, 21, 30, 31, 40, 41], await reading);
    }

    [Fact]
    public async Task Fetching_ahead_is_ahead_of_the_reader_and_stops_at_the_last_page()
    {
        var server = new PageServer(50, 10);
        var ahead = new List<int>();

        await foreach (var page in server.List().WithPrefetch(2).AsPages()) ahead.Add(server.Asked.Count - page.Number);

        // Nothing is known before the first page has come.
        Assert.Equal([0, 2, 2, 1, 0], ahead);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    [InlineData(false, 2)]
    public async Task Cancelling_between_two_items_ends_the_list_with_the_callers_token(bool byParameter, int prefetch)
    {
        using var source = new CancellationTokenSource();
        var server = new PageServer(100, 10);
        var list = (byParameter ? server.List(source.Token) : server.List()).WithPrefetch(prefetch);

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in list.WithCancellation(byParameter ? default : source.Token))
                if (item == 5) await source.CancelAsync();
        });

        Assert.Equal(source.Token, error.CancellationToken);
        Assert.DoesNotContain(2 + prefetch, server.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_while_a_page_is_on_its_way_ends_the_list_with_the_callers_token(bool byParameter)
    {
        using var source = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        var list = new AsyncPageable<int>(async (page, token) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return new Page<int>([page]);
        }, cancellationToken: byParameter ? source.Token : default);

        var reading = Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in list.WithCancellation(byParameter ? default : source.Token))
            {
            }
        });
        await asked.Task;
        await source.CancelAsync();

        Assert.Equal(source.Token, (await reading).CancellationToken);
    }

    [Fact]
    public async Task A_page_that_fails_fails_the_list_and_nothing_is_left_unobserved()
    {
        var list = new AsyncPageable<int>((page, _) => page < 3 ? Task.FromResult(new Page<int>([page], page, pages: 5))
            : Task.FromException<Page<int>>(new KnowrithmException($"page {page}"))).WithPrefetch(2);

        Assert.Equal("page 3", (await Assert.ThrowsAsync<KnowrithmException>(() => ReadAsync(list))).Message);
    }

    private static AsyncPageable<int> Pages(params Page<int>[] pages) => new((page, _) => Task.FromResult(pages[page - 1]));

    private static async Task<List<int>> ReadAsync(AsyncPageable<int> list)
    {
        var items = new List<int>();
        await foreach (var item in list) items.Add(item);
        return items;
    }
}
