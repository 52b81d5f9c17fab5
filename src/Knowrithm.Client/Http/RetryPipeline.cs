using System.Net;
using System.Threading.RateLimiting;
using Knowrithm.Client.Serialization;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace Knowrithm.Client.Http;

/// <summary>The retry rules, as a pipeline of the resilience package. Its own HTTP defaults are not used: they retry a failing POST.</summary>
internal static class RetryPipeline
{
    public static ResiliencePipeline<HttpResponseMessage> Create(KnowrithmClientOptions options, ILogger logger)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = options.TimeProvider };
        builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            // A call may be given more attempts than its client has: ShouldRetry knows how many.
            MaxRetryAttempts = RequestOptions.MostAttempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = options.MaxRetryDelay,
            ShouldHandle = arguments => new(ShouldRetry(Request(arguments.Context), arguments.Outcome, options)),
            DelayGenerator = arguments => new(Wait(arguments.Outcome, options)),
            OnRetry = arguments =>
            {
                var call = Call.Of(Request(arguments.Context));
                Telemetry.Retries.Add(1, new KeyValuePair<string, object?>("url.template", call.Template));
                ApplicationCode.Run("a logger", static told => Log.Retrying(told.logger, told.call.Route, told.call.Attempts, told.reason, told.RetryDelay),
                    (logger, call, reason: Reason(arguments.Outcome), arguments.RetryDelay), arguments.Context.CancellationToken);
                return default;
            },
        });
        // Outside the attempt: queueing for a permit is not the server's slowness.
        if (options.RateLimiter is { } limiter)
            builder.AddRateLimiter(new RateLimiterStrategyOptions { RateLimiter = arguments => AcquireAsync(limiter, arguments.Context.CancellationToken) });
        return builder.AddTimeout(new TimeoutStrategyOptions
        {
            // An upload takes as long as its files do: it has the budget of its call alone.
            OnTimeout = static arguments =>
            {
                Call.Of(Request(arguments.Context)).IsTimedOut = true;
                return default;
            },
            TimeoutGenerator = arguments => new(Call.Of(Request(arguments.Context)).IsUpload ? Timeout.InfiniteTimeSpan : options.AttemptTimeout),
        }).Build();
    }

    private static ValueTask<RateLimitLease> AcquireAsync(RateLimiter limiter, CancellationToken cancellationToken) =>
        ApplicationCode.RunAsync("the rate limiter", () => limiter.AcquireAsync(1, cancellationToken), cancellationToken);

    private static HttpRequestMessage Request(ResilienceContext context) => context.GetRequestMessage()!;

    private static bool ShouldRetry(HttpRequestMessage request, Outcome<HttpResponseMessage> outcome, KnowrithmClientOptions options)
    {
        var call = Call.Of(request);
        if (!IsWorthIt(call, outcome, options)) return false;
        var mayRepeat = MayRepeat(request, call);
        call.IsSpent = !mayRepeat && call.Begun < call.MaxAttempts;
        return mayRepeat;
    }

    private static bool IsWorthIt(Call call, Outcome<HttpResponseMessage> outcome, KnowrithmClientOptions options)
    {
        // A handler of the application may make of the server's response what it likes: a write that got through is not repeated.
        if (call.Rule == RetryRule.OnlyIfNotSeen && call.Transmission is { IsHarmless: false }) return false;
        if (outcome.Result is { } response)
        {
            // Waiting longer than the cap, or than the call may take, only hides the response from the caller.
            if (RetryAfterOf(outcome, options) is { } wait && (wait > options.MaxRetryAfter || wait > Left(call, options))) return false;
            return response.StatusCode == HttpStatusCode.TooManyRequests || (call.Rule == RetryRule.Always && IsTransient(response.StatusCode));
        }
        return outcome.Exception is { } exception && IsFault(exception, call) && (call.Rule == RetryRule.Always || call.Transmission!.NeverSent);
    }

    /// <summary>Whether attempts are left and the body is still there.</summary>
    public static bool MayRepeat(HttpRequestMessage request, Call call) =>
        call.Begun < call.MaxAttempts && (request.Content is not { } content || CanRepeat(content));

    public static bool IsTransient(HttpStatusCode status) => (int)status is 408 or 429 or (>= 500 and not 501 and not 505);

    // The network's faults only: what the application's own code throws is not one, whatever its type. A time-out is one while the server has the request.
    private static bool IsFault(Exception exception, Call call) => call.Transmission is { HasBegun: true } transmission
        && (exception is TimeoutRejectedException ? call.IsTimedOut && transmission.WasInterrupted
            : ReferenceEquals(exception, transmission.Failure) && exception is (HttpRequestException or IOException) and not ResponseTooLargeException);

    // What the client serializes itself is in memory; anything else may be gone after the first attempt.
    private static bool CanRepeat(HttpContent content) =>
        content is ByteArrayContent or ReadOnlyMemoryContent or IRepeatableContent { CanRepeat: true }
        || (content is MultipartContent form && form.All(CanRepeat));

    private static TimeSpan? RetryAfterOf(Outcome<HttpResponseMessage> outcome, KnowrithmClientOptions options) =>
        outcome.Result is { } response ? RetryAfter.Read(response.Headers, options.TimeProvider.GetUtcNow()) : null;

    // A wait of a millisecond would make the server's limit a busy loop.
    private static TimeSpan? Wait(Outcome<HttpResponseMessage> outcome, KnowrithmClientOptions options) =>
        RetryAfterOf(outcome, options) is not { } asked ? null : asked > options.RetryDelay ? asked : options.RetryDelay;

    private static TimeSpan Left(Call call, KnowrithmClientOptions options) =>
        options.TimeProvider.GetElapsedTime(options.TimeProvider.GetTimestamp(), call.Deadline);

    private static string Reason(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : outcome.Exception!.GetType().Name;
}
