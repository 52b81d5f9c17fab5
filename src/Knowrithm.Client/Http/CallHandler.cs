using System.Net;
using System.Text.Json;
using Knowrithm.Client.Serialization;
using Polly.RateLimiting;
using Polly.Timeout;

namespace Knowrithm.Client.Http;

/// <summary>Outermost: one call with its budget, its span and its errors, which leave here in the client's own types.</summary>
internal sealed class CallHandler(KnowrithmClientOptions options, Log log) : DelegatingHandler
{
    private readonly Deadlines _deadlines = new(options.TimeProvider);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Begin(request);
        CheckPath(call, request.RequestUri!);
        if (request.Content is DeferredContent deferred) request.Content = deferred.Content;
        // Without content, sockets themselves send a request again (up to four times) when the connection closes before an answer.
        if (call.Writes) request.Content ??= new ByteArrayContent([]);
        var budget = call.Options?.Timeout ?? (call.IsUpload ? options.UploadTimeout : options.CallTimeout);
        // One source for both: whose end it was, the caller's token tells.
        var deadline = _deadlines.Begin(budget);
        var leaving = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), deadline);
        using var measure = Telemetry.Begin(call, request, options.TimeProvider);
        call.Deadline = options.TimeProvider.GetTimestamp() + (long)(budget.TotalSeconds * options.TimeProvider.TimestampFrequency);
        try
        {
            var response = await base.SendAsync(request, deadline.Token).ConfigureAwait(false);
            measure?.Status = response.StatusCode;
            if (!response.IsSuccessStatusCode) throw ApiErrors.From(response, call, options);
            log.Succeeded(call, response.StatusCode);
            return await HandOverAsync(response, call, deadline.Token).ConfigureAwait(false);
        }
        // Whatever a handler makes of it: an aborted socket may end as an IOException.
        catch (Exception e) when (cancellationToken.IsCancellationRequested && e is (OperationCanceledException or IOException or HttpRequestException or TimeoutRejectedException))
        {
            measure?.Fail("cancelled");
            throw new OperationCanceledException("The call was cancelled.", cancellationToken);
        }
        catch (Exception e)
        {
            var failure = Translate(e, call, budget, deadline.IsCancellationRequested);
            measure?.Fail(failure.GetType().Name);
            log.Failed(call, failure);
            if (ReferenceEquals(failure, e)) throw;
            throw failure;
        }
        finally
        {
            await leaving.DisposeAsync().ConfigureAwait(false);
            _deadlines.End(deadline);
        }
    }

    private static async ValueTask<HttpResponseMessage> HandOverAsync(HttpResponseMessage response, Call call, CancellationToken cancellationToken)
    {
        if (call.StreamsEvents) CheckEvents(response);
        if (response.Content is BufferedBody body) body.HandOver();
        else if (call.Streams) response.Content = new StreamedBody(response.Content, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        // Refit turns 204 into null without asking the serializer, which alone knows whether an empty answer will do.
        if (response.StatusCode == HttpStatusCode.NoContent) response.StatusCode = HttpStatusCode.OK;
        return response;
    }

    // A 200 that is a proxy's page must not look like a conversation in which nothing happens.
    private static void CheckEvents(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType is var type && !string.Equals(type, "text/event-stream", StringComparison.OrdinalIgnoreCase))
            throw WireSerializer.Explain(response, new JsonException(response.Content is BufferedBody { Bytes.IsEmpty: true } ? "The answer is empty." : $"An event stream was promised, this is {type ?? "of no type"}."));
    }

    private KnowrithmException Translate(Exception e, Call call, TimeSpan budget, bool outOfTime) => e switch
    {
        KnowrithmUploadException file => Complete(file, call),
        KnowrithmException own => own,
        OperationCanceledException when outOfTime => new KnowrithmTimeoutException(call.IsUpload && call.Options?.Timeout is null ? KnowrithmTimeoutBudget.Upload : KnowrithmTimeoutBudget.Call, budget, e) { Route = call.Route, Attempts = call.Attempts, MayHaveBeenApplied = call.Ambiguous },
        TimeoutRejectedException => new KnowrithmTimeoutException(KnowrithmTimeoutBudget.Attempt, options.AttemptTimeout, e) { Route = call.Route, Attempts = call.Attempts, MayHaveBeenApplied = call.Ambiguous },
        RateLimiterRejectedException => new KnowrithmException("The RateLimiter of the options refused a permit.", e) { Route = call.Route, Attempts = call.Attempts, MayHaveBeenApplied = call.Ambiguous },
        ResponseTooLargeException => new KnowrithmSerializationException(e.Message, e) { Route = call.Route, Attempts = call.Attempts, MayHaveBeenApplied = call.Ambiguous },
        HttpRequestException or IOException => new KnowrithmConnectionException($"{(RetryPipeline.NeverSent(e) ? "No connection to Knowrithm" : "The connection to Knowrithm broke")}: {e.Message}{(call.IsSpent ? ApiErrors.Spent : "")}", e) { Route = call.Route, Attempts = call.Attempts, MayHaveBeenApplied = call.Ambiguous },
        _ => new KnowrithmException(e.Message, e) { Route = call.Route, Attempts = call.Attempts, MayHaveBeenApplied = call.Ambiguous },
    };

    // It comes from inside the body, which knows of no call.
    private static KnowrithmUploadException Complete(KnowrithmUploadException file, Call call)
    {
        (file.Route, file.Attempts, file.MayHaveBeenApplied) = (call.Route, call.Attempts, call.Ambiguous);
        return file;
    }

    /// <summary>An id such as <c>..</c> or an empty one would reach another route: Uri removes such segments.</summary>
    private static void CheckPath(Call call, Uri address)
    {
        var template = call.Template.AsSpan();
        var query = template.IndexOf('?');
        if (query >= 0) template = template[..query];
        if (!template.Contains('{')) return;
        var path = PathOf(address);
        // Compared from the end: the base address may have a path of its own.
        if (path.Count('/') < template.Count('/') || !EndsLike(path, template))
            throw new ArgumentException($"An id in the path is empty, '.' or '..' ({call.Route}).");
    }

    /// <summary>Cut out of the address as it was made, where nothing in it can be read in two ways: Uri would make a string.</summary>
    private static ReadOnlySpan<char> PathOf(Uri address)
    {
        var text = address.OriginalString.AsSpan();
        if (text.ContainsAny('%', '\\') || text.Contains("/.", StringComparison.Ordinal)) return address.AbsolutePath;
        var rest = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var path = rest[Math.Max(rest.IndexOf('/'), 0)..];
        return path.IndexOfAny('?', '#') is var end and >= 0 ? path[..end] : path;
    }

    private static bool EndsLike(ReadOnlySpan<char> path, ReadOnlySpan<char> template)
    {
        while (template.Length > 0)
        {
            var wanted = template[(template.LastIndexOf('/') + 1)..];
            var actual = path[(path.LastIndexOf('/') + 1)..];
            if (actual.IsEmpty || (!wanted.Contains('{') && !actual.SequenceEqual(wanted))) return false;
            template = template[..(template.Length - wanted.Length - 1)];
            path = path[..(path.Length - actual.Length - 1)];
        }
        return true;
    }
}
