using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Knowrithm.Client;

/// <summary>One listener to a conversation, across as many connections as it takes. One reader at a time.</summary>
internal sealed class ChatStreamSession(ChatStreamSource source, ChatStreamOptions options, bool polls, CancellationToken cancellationToken) : IAsyncDisposable
{
    private const int Remembered = 1024;

    private readonly HashSet<(string Id, int Data)> _seen = [];
    private readonly Queue<(string Id, int Data)> _order = new();
    private readonly TimeProvider _time = options.TimeProvider ?? source.Time;
    private string? _lastId = options.LastEventId;
    private TimeSpan _retry = options.ReconnectDelay;
    private bool _wasOpen;
    private int _failures;
    private Stream? _stream;
    private SseParser<ChatEventData>? _parser;
    private IAsyncEnumerator<SseItem<ChatEventData>>? _events;
    private MessagePolling? _polling;

    // A timer takes no more than some weeks.
    private TimeSpan Longest => options.MaxReconnectDelay < TimeSpan.FromDays(1) ? options.MaxReconnectDelay : TimeSpan.FromDays(1);

    /// <summary>Whether a failure is one that the next connection may not have.</summary>
    public static bool Passes(Exception e) =>
        e is KnowrithmConnectionException or KnowrithmTimeoutException or KnowrithmApiException { IsTransient: true } or IOException or HttpRequestException
        or TimeoutException or InvalidDataException;

    /// <summary>The next event, across connections; a failure is one that a further connection would not fix.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ChatStreamEvent> NextAsync()
    {
        try
        {
            while (_polling is null)
                if (await TryNextAsync().ConfigureAwait(false) is { } next) return next;
            return await _polling.NextAsync(cancellationToken).ConfigureAwait(false);
        }
        // Whatever a cancelled read makes of it: an aborted socket may end as an IOException.
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The stream was cancelled.", cancellationToken);
        }
    }

    public async Task OpenAsync()
    {
        _stream = await source.Open(_lastId, cancellationToken).ConfigureAwait(false);
        _parser = SseParser.Create(new BoundedEvents(new IdleStream(_stream, options.IdleTimeout, _time), source.MaxBytes), ChatEventData.Parse);
        _events = _parser.EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        _wasOpen = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_events is not null) await _events.DisposeAsync().ConfigureAwait(false);
        if (_stream is not null) await _stream.DisposeAsync().ConfigureAwait(false);
        (_events, _parser, _stream) = (null, null, null);
    }

    /// <summary>An event; null when none arrived, and another try is due.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ChatStreamEvent?> TryNextAsync()
    {
        Exception failure;
        try
        {
            if (_events is null) await OpenAsync().ConfigureAwait(false);
            if (await _events!.MoveNextAsync().ConfigureAwait(false)) return Take(_events.Current);
            failure = new KnowrithmConnectionException("The server ended the stream.");
        }
        catch (KnowrithmApiException e) when (polls && !_wasOpen && e.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            _polling = new MessagePolling(source, options, _time);
            return null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && Passes(e))
        {
            failure = e;
        }
        await ReconnectAsync(failure).ConfigureAwait(false);
        return null;
    }

    private async Task ReconnectAsync(Exception failure)
    {
        if (_parser?.ReconnectionInterval is { } asked) _retry = asked > options.ReconnectDelay ? asked : options.ReconnectDelay;
        await DisposeAsync().ConfigureAwait(false);
        if (++_failures > options.MaxReconnects || (!polls && failure is KnowrithmApiException { StatusCode: HttpStatusCode.ServiceUnavailable }))
            throw failure as KnowrithmException
                ?? new KnowrithmConnectionException($"The stream broke {_failures} times without an event in between: {failure.Message}", failure);
        var wait = TimeSpan.FromTicks((long)Math.Min(_retry.Ticks * Math.Pow(2, _failures - 1), Longest.Ticks));
        if ((failure as KnowrithmApiException)?.RetryAfter is { } told && told > wait) wait = told <= source.MaxRetryAfter ? told : throw failure;
        await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
    }

    private ChatStreamEvent? Take(SseItem<ChatEventData> item)
    {
        _failures = 0;
        if (_parser!.LastEventId is { Length: > 0 } id) _lastId = id;
        if (!IsNews(item)) return null;
        item.Data.Event.Id = item.EventId;
        return item.Data.Event;
    }

    // A server that ignores Last-Event-ID repeats all events; one that was restarted uses the same ids for other events.
    private bool IsNews(SseItem<ChatEventData> item)
    {
        if (item.EventId is not { Length: > 0 } id) return true;
        var key = (id, item.Data.Hash);
        if (!_seen.Add(key)) return false;
        _order.Enqueue(key);
        if (_order.Count > Remembered) _seen.Remove(_order.Dequeue());
        return true;
    }
}
