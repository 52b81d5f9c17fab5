namespace Knowrithm.Client.Events.Tests;

public sealed class CommitGroupTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_comes_while_a_commit_runs_is_committed_together_in_order_and_each_gets_its_own_result()
    {
        var commits = new Commits(static item => item % 2 == 0);
        using var group = new CommitGroup<int>(3, commits.RunAsync);
        var first = group.RunAsync(0, Cancel);
        await commits.HasBegunAsync();
        Task<bool>[] others = [.. Enumerable.Range(1, 5).Select(item => group.RunAsync(item, Cancel))];

        commits.GoOn();

        Assert.True(await first.WaitAsync(Patience, Cancel));
        var results = await Task.WhenAll(others).WaitAsync(Patience, Cancel);
        Assert.Equal([false, true, false, true, false], results);
        Assert.Equal(["0", "1 2 3", "4 5"], commits.All);
    }

    [Fact]
    public async Task A_group_that_fails_is_committed_one_by_one_so_that_only_the_cause_fails()
    {
        var commits = new Commits(static item => item != 2 ? true : throw new InvalidOperationException("2"));
        using var group = new CommitGroup<int>(10, commits.RunAsync);
        var first = group.RunAsync(0, Cancel);
        await commits.HasBegunAsync();
        Task<bool>[] others = [.. Enumerable.Range(1, 3).Select(item => group.RunAsync(item, Cancel))];

        commits.GoOn();

        Assert.True(await first.WaitAsync(Patience, Cancel));
        Assert.Equal("2", (await Assert.ThrowsAsync<InvalidOperationException>(() => others[1].WaitAsync(Patience, Cancel))).Message);
        Assert.True(await others[0].WaitAsync(Patience, Cancel));
        Assert.True(await others[2].WaitAsync(Patience, Cancel));
        Assert.Equal(["0", "1", "1 2 3", "2", "3"], commits.All.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_that_cannot_be_committed_with_the_others_is_committed_alone()
    {
        var alone = new List<string>();
        var commits = new Commits(static _ => true);
        using var group = new CommitGroup<int>(10, async (some, token) =>
        {
            lock (alone) alone.Add(string.Join(' ', some));
            var results = await commits.RunAsync(some, token);
            return [.. results.Select((result, i) => i > 0 ? null : result)];
        });
        var first = group.RunAsync(0, Cancel);
        await commits.HasBegunAsync();
        Task<bool>[] others = [.. Enumerable.Range(1, 2).Select(item => group.RunAsync(item, Cancel))];

        commits.GoOn();

        Assert.DoesNotContain(false, await Task.WhenAll([first, .. others]).WaitAsync(Patience, Cancel));
        Assert.Equal(["0", "1 2", "2"], alone);
    }

    [Fact]
    public async Task A_caller_that_is_cancelled_while_it_waits_is_not_committed_and_holds_up_nobody()
    {
        var commits = new Commits(static _ => true);
        using var group = new CommitGroup<int>(10, commits.RunAsync);
        using var impatient = new CancellationTokenSource();
        var first = group.RunAsync(0, Cancel);
        await commits.HasBegunAsync();
        var cancelled = group.RunAsync(1, impatient.Token);
        var last = group.RunAsync(2, Cancel);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.WaitAsync(Patience, Cancel));
        commits.GoOn();

        Assert.True(await first.WaitAsync(Patience, Cancel));
        Assert.True(await last.WaitAsync(Patience, Cancel));
        Assert.Equal(["0", "2"], commits.All);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task A_commit_is_cancelled_when_all_who_wait_for_it_are(int cancelled, bool isCancelled)
    {
        var (begun, gate, seen) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource<CancellationToken>());
        using var group = new CommitGroup<int>(10, async (some, token) =>
        {
            begun.TrySetResult();
            if (some.Count > 1) seen.TrySetResult(token);
            await gate.Task.WaitAsync(some.Count > 1 ? token : CancellationToken.None);
            if (some.Count > 1) await Task.Delay(Timeout.Infinite, token);
            return [.. some.Select(static _ => (bool?)true)];
        });
        using var one = new CancellationTokenSource();
        using var two = new CancellationTokenSource();
        var first = group.RunAsync(0, Cancel);
        await begun.Task.WaitAsync(Patience, Cancel);
        Task<bool>[] others = [group.RunAsync(1, one.Token), group.RunAsync(2, two.Token)];
        gate.SetResult();
        await first.WaitAsync(Patience, Cancel);
        var token = await seen.Task.WaitAsync(Patience, Cancel);

        await one.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => others[0].WaitAsync(Patience, Cancel));
        if (cancelled == 2) await two.CancelAsync();

        Assert.Equal(isCancelled, token.IsCancellationRequested);
        await two.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => others[1].WaitAsync(Patience, Cancel));
        Assert.True(await group.RunAsync(3, Cancel).WaitAsync(Patience, Cancel));
    }

    [Fact]
    public async Task One_alone_waits_for_nobody_and_gets_its_own_exception()
    {
        using var group = new CommitGroup<int>(10, static (some, _) => throw new InvalidOperationException($"{some[0]}"));

        Assert.Equal("5", (await Assert.ThrowsAsync<InvalidOperationException>(() => group.RunAsync(5, Cancel))).Message);
        Assert.Equal("6", (await Assert.ThrowsAsync<InvalidOperationException>(() => group.RunAsync(6, Cancel))).Message);
    }

    /// <summary>The first commit waits until it is told to go on.</summary>
    private sealed class Commits(Func<int, bool> result)
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<string> _all = [];

        public string[] All
        {
            get
            {
                lock (_all) return [.. _all];
            }
        }

        public Task HasBegunAsync() => _begun.Task.WaitAsync(Patience, Cancel);

        public void GoOn() => _gate.SetResult();

        public async Task<IReadOnlyList<bool?>> RunAsync(IReadOnlyList<int> some, CancellationToken cancellationToken)
        {
            lock (_all) _all.Add(string.Join(' ', some));
            _begun.TrySetResult();
            await _gate.Task;
            return [.. some.Select(item => (bool?)result(item))];
        }
    }
}
