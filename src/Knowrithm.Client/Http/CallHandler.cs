using System.Net;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Polly.Timeout;

namespace Knowrithm.Client.Http;

/// <summary>Outermost: one call with its budget, its span and its errors, which leave here in the client's own types.</summary>
internal sealed class CallHandler(KnowrithmClientOptions options, Origin origin, Log log, Lifetime lifetime, ForeignCode foreign) : DelegatingHandler
{
    private readonly Deadlines _deadlines = new(options.TimeProvider);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Begin(request, options, origin);
        call.IsObserved = foreign == ForeignCode.Handlers;
        PathGuard.Check(call, request.RequestUri!);
        var arrival = Arrival.Take();
        if (request.Content is DeferredContent deferred) request.Content = deferred.Content;
        // Without content, sockets themselves repeat a request (up to four times) when the connection closes before a response.
        if (call.Writes) request.Content ??= new ByteArrayContent([]);
        var budget = call.Options?.Timeout ?? (call.IsUpload ? options.UploadTimeout : options.CallTimeout);
        // One source for both: whose end it was, the caller's token tells.
        var deadline = _deadlines.Begin(budget);
        var leaving = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), deadline);
        Telemetry? measure = null;
        HttpResponseMessage? response = null;
        try
        {
            measure = Telemetry.Begin(call, request, options.TimeProvider);
            call.Deadline = options.TimeProvider.GetTimestamp() + (long)(budget.TotalSeconds * options.TimeProvider.TimestampFrequency);
            response = await (RunsApplicationCode(call) ? SendToTheEndAsync(request, deadline.Token) : base.SendAsync(request, deadline.Token))
                .ConfigureAwait(false);
            measure?.Status = response.StatusCode;
            if (!response.IsSuccessStatusCode)
            {
                // A retry that the caller's cancellation cut short ends with the response before it.
                cancellationToken.ThrowIfCancellationRequested();
                throw CallFailures.Of(response, call);
            }
            HandOver(response, call);
            if (call.Streams && response.Content is not BufferedBody) response.Content =
                new StreamedBody(response.Content, await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false));
            // A logger or listener that throws is code of the application like any other.
            log.Succeeded(call, response.StatusCode);
            measure?.End();
            arrival?.Invoke();
            return response;
        }
        catch (Exception e)
        {
            response?.Dispose();
            var failure = Failure(e, call, budget, deadline.IsCancellationRequested, cancellationToken);
            Report(measure, call, failure ?? e);
            if (failure is not null && !ReferenceEquals(failure, e)) throw failure;
            ExceptionDispatchInfo.Throw((e as ApplicationCodeException)?.Thrown ?? e);
            throw;
        }
        finally
        {
            await leaving.DisposeAsync().ConfigureAwait(false);
            _deadlines.End(deadline);
        }
    }

    /// <summary>Code of the application that ignores its token does not hold up the caller.</summary>
    private Task<HttpResponseMessage> SendToTheEndAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sending = base.SendAsync(request, cancellationToken);
        return sending.IsCompleted ? sending : AwaitToTheEndAsync(sending, cancellationToken);
    }

    private static async Task<HttpResponseMessage> AwaitToTheEndAsync(Task<HttpResponseMessage> sending, CancellationToken cancellationToken)
    {
        try
        {
            return await sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!sending.IsCompleted)
        {
            // Nobody waits for it any more; its end is observed, and its connection given back.
            _ = sending.ContinueWith(static ended => { if (ended.IsCompletedSuccessfully) ended.Result.Dispose(); else _ = ended.Exception; },
                CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    private bool RunsApplicationCode(Call call) =>
        foreign != ForeignCode.None || options.RateLimiter is not null || call.IsUpload || call.Options?.OnResponse is not null
        || call.Provider(options) is not null;

    private Exception? Failure(Exception e, Call call, TimeSpan budget, bool isOutOfTime, CancellationToken cancellationToken)
    {
        // Whatever a handler makes of the end: an aborted socket may end as an IOException.
        if (!cancellationToken.IsCancellationRequested
            || e is not (OperationCanceledException or IOException or HttpRequestException or TimeoutRejectedException))
            return CallFailures.Of(e, call, budget, isOutOfTime);
        return lifetime.HasEnded ? CallFailures.Disposed(call, e) : CallFailures.Cancelled(call, e, cancellationToken);
    }

    /// <summary>Reports a failure: a logger or a listener that throws now must not hide it.</summary>
    private void Report(Telemetry? measure, Call call, Exception failure)
    {
        try
        {
            if (failure is not OperationCanceledException) log.Failed(call, failure);
            measure?.End(failure is OperationCanceledException ? "cancelled" : failure.GetType().Name);
        }
        catch (Exception)
        {
            // The caller receives the failure itself.
        }
    }

    private static void HandOver(HttpResponseMessage response, Call call)
    {
        if (call.StreamsEvents) CheckEvents(response);
        (response.Content as BufferedBody)?.HandOver(response.RequestMessage?.Content);
        // Refit turns 204 into null without asking the serializer, which alone knows whether an empty response will do.
        if (response.StatusCode == HttpStatusCode.NoContent) response.StatusCode = HttpStatusCode.OK;
    }

    // A 200 that is a proxy's page must not look like a conversation in which nothing happens.
    private static void CheckEvents(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType is var type && !string.Equals(type, "text/event-stream", StringComparison.OrdinalIgnoreCase))
            throw CallFailures.Unreadable(
                response,
                new JsonException(response.Content is BufferedBody { Bytes.IsEmpty: true }
                    ? "It is empty."
                    : $"Expected an event stream, found {type ?? "a body without a type"}."));
    }
}
