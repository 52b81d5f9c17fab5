using System.Net;
using System.Text;
using Knowrithm.Client.Serialization;
using Polly.RateLimiting;
using Polly.Timeout;

namespace Knowrithm.Client.Http;

/// <summary>
/// Makes the exception that a failed call ends with: what happened, whether it may have been applied, what to change. Nothing else sets these facts.
/// </summary>
internal static class CallFailures
{
    private const string Applied = " It may have been applied: check before you repeat it.";
    private const string NotApplied = " Nothing was applied.";
    private const string Spent = " It was not retried, because its body comes from a stream that can be read only once.";

    /// <summary>The exception for a response that is not a success.</summary>
    public static KnowrithmApiException Of(HttpResponseMessage response, Call call)
    {
        using (response)
        {
            var mask = SecretMask.Of(response.RequestMessage, call.Credential);
            var bytes = response.Content is BufferedBody body ? body.Bytes.Span : default;
            var error = ErrorBody.Read(Encoding.UTF8.GetString(bytes), mask);
            var wait = RetryAfter.Read(response.Headers, call.ClientOptions.TimeProvider.GetUtcNow());
            var exception = ApiMessage.Create(response.StatusCode, ApiMessage.Of(response, error, wait, call) + (call.IsSpent ? Spent : "") + Doubt(call));
            exception.Code = error.Code;
            exception.Details = error.Details;
            exception.FieldErrors = error.FieldErrors;
            exception.RequestId = ResponseFacts.RequestId(response);
            exception.RawBody = mask.Body(bytes, isSuccess: false);
            exception.RetryAfter = wait;
            return Stamp(exception, call);
        }
    }

    /// <summary>The exception for a success that cannot be read.</summary>
    public static KnowrithmException Unreadable(HttpResponseMessage response, Exception cause)
    {
        var call = Call.Of(response.RequestMessage!);
        var mask = SecretMask.Of(response.RequestMessage, call.Credential);
        var raw = mask.Body(response.Content is BufferedBody { IsDisposed: false } body ? body.Bytes.Span : default, isSuccess: true);
        if (cause is ReportedFailureException reported) return Reported(response, reported, ErrorBody.Read(reported.Body, mask), raw);
        var path = (cause as System.Text.Json.JsonException)?.Path;
        var where = path is null || cause.Message.Contains(path, StringComparison.Ordinal) ? "" : $" ({path})";
        return Stamp(new KnowrithmSerializationException(
            $"{call.Route} returned {(int)response.StatusCode}, but the response cannot be read: {cause.Message}{where}{Doubt(call)}", cause)
        {
            Path = path,
            RawBody = raw,
        }, call);
    }

    /// <summary>The exception for a success whose body reports a failure.</summary>
    private static KnowrithmApiException Reported(HttpResponseMessage response, ReportedFailureException reported, ErrorBody error, string raw)
    {
        var call = Call.Of(response.RequestMessage!);
        // A refusal was not carried out; what became of anything else, the body does not say.
        var mayHaveBeenApplied = call.Writes && (reported.Status is null or >= HttpStatusCode.InternalServerError);
        var message = new StringBuilder($"{call.Route} returned {(int)response.StatusCode}, but its body reports a failure")
            .Append(reported.Status is { } status ? $" ({(int)status})" : "").Append(": ").Append(error.Message?.TrimEnd('.') ?? "it gives no reason");
        if (error.Code is { } code) message.Append(" (").Append(code).Append(')');
        foreach (var (field, problems) in error.FieldErrors) message.Append("; ").Append(field).Append(": ").AppendJoin(", ", problems);
        foreach (var problem in error.Problems) message.Append("; ").Append(problem);
        message.Append('.').Append(!call.Writes ? "" : mayHaveBeenApplied ? Applied : NotApplied);
        var exception = ApiMessage.Create(reported.Status ?? response.StatusCode, message.ToString());
        (exception.Code, exception.Details, exception.FieldErrors, exception.RawBody) = (error.Code, error.Details, error.FieldErrors, raw);
        exception.RequestId = ResponseFacts.RequestId(response);
        exception.RetryAfter = (response.Content as BufferedBody)?.RetryAfter;
        (exception.Route, exception.Attempts, exception.MayHaveBeenApplied) = (call.Route, call.Attempts, mayHaveBeenApplied);
        return exception;
    }

    /// <summary>The exception for application code that threw; null when nothing can have been applied, so that it leaves as it is.</summary>
    public static KnowrithmException? Of(ApplicationCodeException e, Call call) => call.MayHaveBeenApplied ? Stamp(Application(call, e), call) : null;

    /// <summary>The exception for any other end of the call; null when it is the application's own and leaves as it is.</summary>
    public static KnowrithmException? Of(Exception e, Call call, TimeSpan budget, bool isOutOfTime) => e switch
    {
        KnowrithmException own => Stamp(own, call),
        OperationCanceledException when isOutOfTime => Stamp(CallTimeout(call, budget, e), call),
        TimeoutRejectedException when call.IsTimedOut => Stamp(AttemptTimeout(call, e), call),
        RateLimiterRejectedException =>
            Stamp(new KnowrithmException($"{call.Route} was not sent: the RateLimiter of the options refused a permit.{Doubt(call)}", e), call),
        ResponseTooLargeException => Stamp(new KnowrithmSerializationException($"{call.Route} cannot be read: {e.Message}{Doubt(call)}", e), call),
        _ when ReferenceEquals(e, call.Transmission?.Failure) && e is HttpRequestException or IOException => Stamp(Connection(call, e), call),
        _ when !call.MayHaveBeenApplied => null,
        _ => Stamp(Application(call, e), call),
    };

    /// <summary>The exception for a cancelled call; the token is set by the code that knows it.</summary>
    public static KnowrithmCanceledException Cancelled(Call call, Exception cause, CancellationToken cancellationToken) =>
        new($"{call.Route} was cancelled.{Doubt(call)}", cause, cancellationToken)
        {
            Route = call.Route,
            Attempts = call.Attempts,
            MayHaveBeenApplied = call.MayHaveBeenApplied
        };

    /// <summary>The exception for a client that was disposed during the call.</summary>
    public static KnowrithmException Disposed(Call call, Exception cause) =>
        Stamp(
            new KnowrithmException(
                $"{call.Route} was aborted because the client was disposed.{Doubt(call)}", new ObjectDisposedException("KnowrithmClient", cause)), call);

    private static T Stamp<T>(T exception, Call call)
        where T : KnowrithmException
    {
        // A failed renewal or a nested call has facts of its own, but this call is the one that the caller made.
        (exception.Route, exception.Attempts) = (call.Route, call.Attempts);
        exception.MayHaveBeenApplied |= call.MayHaveBeenApplied;
        return exception;
    }

    private static KnowrithmTimeoutException CallTimeout(Call call, TimeSpan budget, Exception cause)
    {
        var (setting, kind) = call.Options?.Timeout is not null ? ("RequestOptions.Timeout", KnowrithmTimeoutBudget.Call)
            : call.IsUpload ? (nameof(KnowrithmClientOptions.UploadTimeout), KnowrithmTimeoutBudget.Upload)
            : (nameof(KnowrithmClientOptions.CallTimeout), KnowrithmTimeoutBudget.Call);
        return new KnowrithmTimeoutException(
            $"{call.Route} did not complete within {setting} ({budget}), after {Count(call.Attempts)}.{Hung(call)}{Doubt(call)}", kind, budget, cause);
    }

    private static KnowrithmTimeoutException AttemptTimeout(Call call, Exception cause)
    {
        var limit = call.ClientOptions.AttemptTimeout;
        return new($"{call.Route} had no complete response within AttemptTimeout ({limit}), after {Count(call.Attempts)}.{Hung(call)}{Doubt(call)}",
            KnowrithmTimeoutBudget.Attempt, limit, cause);
    }

    private static KnowrithmConnectionException Connection(Call call, Exception e)
    {
        // The outermost message often says no more than that an error occurred.
        var root = e.GetBaseException().Message;
        var cause = (e.Message.Contains(root, StringComparison.Ordinal) ? e.Message : root).TrimEnd('.') + ".";
        return call.Transmission is { NeverSent: true }
            ? new($"{call.Route}: no connection to Knowrithm at {call.Origin.Authority}, after {Count(call.Attempts)}: {cause} Check BaseUrl, the network " +
                $"and the proxy.{(call.IsSpent ? Spent : "")}{Doubt(call)}", e)
            : new($"{call.Route}: the connection to Knowrithm broke, after {Count(call.Attempts)}: {cause}{(call.IsSpent ? Spent : "")}{Doubt(call)}", e);
    }

    private static KnowrithmApplicationException Application(Call call, Exception e)
    {
        var status = call.Transmission?.Status is { } code ? $"after the server had returned {(int)code}" : "after the request was sent";
        var (name, thrown) = ((e as ApplicationCodeException)?.Name ?? "code of the application", Thrown(e));
        return new($"{call.Route}: {name} threw {thrown.GetType().Name} {status}: {thrown.Message}{Doubt(call)}", thrown);
    }

    private static Exception Thrown(Exception e) => (e as ApplicationCodeException)?.Thrown ?? e;

    // The server had no part in it: the wait was in a credential provider, a rate limiter or a message handler.
    private static string Hung(Call call) =>
        call.Transmission is not { HasBegun: true }
            ? " The request was not sent: the time was spent in the application's credential provider, rate limiter or message handlers."
        : call.Transmission is { Status: { } status } ? $" The server had returned {(int)status}: the time was spent in the application's message handlers."
        : "";

    private static string Doubt(Call call) =>
        !call.Writes ? "" : call.MayHaveBeenApplied ? Applied : NotApplied;

    private static string Count(int attempts) => attempts == 1 ? "1 attempt" : $"{attempts} attempts";
}
