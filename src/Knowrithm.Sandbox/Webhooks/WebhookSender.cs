using System.Net.Http.Headers;
using System.Threading.Channels;

namespace Knowrithm.Sandbox;

/// <summary>Delivers in the background, in order, and retries after a while what was not accepted.</summary>
internal sealed class WebhookSender : IAsyncDisposable
{
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(10);

    private readonly Channel<PendingDelivery> _queue = Channel.CreateUnbounded<PendingDelivery>();
    private readonly CancellationTokenSource _stop = new();
    private readonly DeliveryLog _log = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = ResponseTimeout };
    private readonly KnowrithmSandboxOptions _options;
    private readonly Task _loop;

    public WebhookSender(KnowrithmSandboxOptions options)
    {
        _options = options;
        _loop = Task.Run(RunAsync);
    }

    public DeliveryLog Log => _log;

    public DeliveryShelf Shelf { get; } = new();

    public void Send(PendingDelivery delivery)
    {
        var begun = _log.Begin(delivery);
        Shelf.Add(begun);
        _queue.Writer.TryWrite(begun);
    }

    public void Clear()
    {
        _log.Clear();
        Shelf.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _queue.Writer.TryComplete();
        await _loop;
        _log.Clear();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            await foreach (var delivery in _queue.Reader.ReadAllAsync(_stop.Token))
            {
                if (_log.IsStale(delivery)) continue;
                var (sentAt, started) = (_options.TimeProvider.GetUtcNow(), _options.TimeProvider.GetTimestamp());
                var (status, size) = await PostAsync(delivery);
                var entry = new SandboxDelivery(delivery, status) { SentAt = sentAt, Duration = _options.TimeProvider.GetElapsedTime(started) };
                var again = !entry.Delivered && delivery.Attempt < _options.WebhookMaxAttempts;
                Shelf.Note(delivery, entry, again ? _options.TimeProvider.GetUtcNow() + Wait(delivery) : null, size);
                if (again) _ = AgainAsync(delivery);
                _log.End(delivery, entry, isLast: !again);
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
        }
    }

    private async Task<(int? Status, int Size)> PostAsync(PendingDelivery delivery)
    {
        var size = 0;
        try
        {
            var body = delivery.Body();
            size = body.Length;
            using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Webhook.Url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add("X-Knowrithm-Signature", delivery.Sign(body));
            request.Headers.Add("X-Knowrithm-Request-Id", Guid.NewGuid().ToString());
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
            return ((int)response.StatusCode, size);
        }
        // Whatever went wrong, it was not delivered, and the next one must not wait for it.
        catch (Exception) when (!_stop.IsCancellationRequested)
        {
            return (null, size);
        }
    }

    private TimeSpan Wait(PendingDelivery delivery) => _options.WebhookRetryDelay * Math.Pow(2, delivery.Attempt - 1);

    private async Task AgainAsync(PendingDelivery delivery)
    {
        try
        {
            await Task.Delay(Wait(delivery), _options.TimeProvider, _stop.Token);
            _queue.Writer.TryWrite(delivery with { Attempt = delivery.Attempt + 1 });
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
        }
    }
}
