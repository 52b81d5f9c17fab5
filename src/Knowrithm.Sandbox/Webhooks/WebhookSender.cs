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

    public void Send(PendingDelivery delivery)
    {
        _queue.Writer.TryWrite(_log.Begin(delivery));
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
                var status = await PostAsync(delivery);
                var entry = new SandboxDelivery(delivery.Event, delivery.Webhook.Url, delivery.Attempt, status);
                var again = !entry.Delivered && delivery.Attempt < _options.WebhookMaxAttempts;
                if (again) _ = AgainAsync(delivery);
                _log.End(delivery, entry, isLast: !again);
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
        }
    }

    private async Task<int?> PostAsync(PendingDelivery delivery)
    {
        try
        {
            var body = delivery.Body();
            using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Webhook.Url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add("X-Knowrithm-Signature", delivery.Sign(body));
            request.Headers.Add("X-Knowrithm-Request-Id", Guid.NewGuid().ToString());
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
            return (int)response.StatusCode;
        }
        // Whatever went wrong, it was not delivered, and the next one must not wait for it.
        catch (Exception) when (!_stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task AgainAsync(PendingDelivery delivery)
    {
        try
        {
            var delay = _options.WebhookRetryDelay * Math.Pow(2, delivery.Attempt - 1);
            await Task.Delay(delay, _options.TimeProvider, _stop.Token);
            _queue.Writer.TryWrite(delivery with { Attempt = delivery.Attempt + 1 });
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
        }
    }
}
