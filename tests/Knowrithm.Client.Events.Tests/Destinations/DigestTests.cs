using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

public sealed class DigestTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _posts = [];
    private Exception? _fault;

    [Fact]
    public async Task What_happens_within_the_window_is_one_post()
    {
        using var digest = Create();
        var (one, two) = (digest.AddAsync("1", "a", default), digest.AddAsync("2", "b", default));
        Assert.False(one.IsCompleted);
        _time.Advance(Window);
        await Task.WhenAll(one, two);
        var three = digest.AddAsync("3", "c", default);
        _time.Advance(Window);
        await three;

        Assert.Equal(["a b", "c"], _posts);
    }

    [Fact]
    public async Task An_item_that_comes_again_is_there_once()
    {
        using var digest = Create();
        var (one, again) = (digest.AddAsync("1", "a", default), digest.AddAsync("1", "a", default));
        _time.Advance(Window);
        await Task.WhenAll(one, again);
        await digest.AddAsync("1", "a", default);

        Assert.Equal(["a"], _posts);
    }

    [Fact]
    public async Task A_post_that_fails_fails_for_all_who_wait_and_the_next_one_is_another()
    {
        using var digest = Create();
        _fault = new InvalidOperationException("refused");
        var (one, two) = (digest.AddAsync("1", "a", default), digest.AddAsync("2", "b", default));
        _time.Advance(Window);
        await Assert.ThrowsAsync<InvalidOperationException>(() => one);
        await Assert.ThrowsAsync<InvalidOperationException>(() => two);
        _fault = null;
        var again = digest.AddAsync("1", "a", default);
        _time.Advance(Window);
        await again;

        Assert.Equal(["a"], _posts);
    }

    [Fact]
    public async Task Who_gives_up_does_not_keep_the_others_from_their_post()
    {
        using var digest = Create();
        using var source = new CancellationTokenSource();
        var (one, two) = (digest.AddAsync("1", "a", source.Token), digest.AddAsync("2", "b", default));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        _time.Advance(Window);
        await two;

        Assert.Equal(["a b"], _posts);
    }

    [Fact]
    public async Task Its_end_ends_who_waits()
    {
        var digest = Create();
        var one = digest.AddAsync("1", "a", default);
        digest.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.Empty(_posts);
    }

    private Digest<string> Create() => new(static () => Window, (items, _) =>
    {
        if (_fault is { } fault) throw fault;
        _posts.Add(string.Join(' ', items));
        return Task.CompletedTask;
    }, _time);
}
