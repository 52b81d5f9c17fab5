using Refit;

namespace Knowrithm.Client.Http;

/// <summary>Refit, with nothing of its own left to a caller: errors, JSON and addresses are ours.</summary>
internal static class ClientSettings
{
    public static RefitSettings Create(RequestOptions? request, out WireSerializer serializer)
    {
        serializer = new WireSerializer();
        return new RefitSettings(serializer, new WireUrlFormatter(), null, new SnakeCaseUrlParameterKeyFormatter())
        {
            HttpRequestMessageOptions = request is null ? null : new() { [Call.OptionsKey] = request },
            // Otherwise a body is wrapped in content that cannot be read again, and no write could be repeated.
            Buffered = true,
            ExceptionFactory = static _ => default,
            TransportExceptionFactory = static (_, e, token) => Caller(e, token),
            DeserializationExceptionFactory = static (response, e) => new(CallFailures.Unreadable(response, e)),
        };
    }

    /// <summary>HttpClient knows the caller's token, which the pipeline does not see, and wraps what the pipeline knows of the cancelled call.</summary>
    public static Exception Caller(Exception e, CancellationToken cancellationToken) =>
        e is OperationCanceledException { InnerException: KnowrithmCanceledException cancelled }
        ? new KnowrithmCanceledException(cancelled.Message, cancelled.InnerException, cancellationToken)
        {
            Route = cancelled.Route,
            Attempts = cancelled.Attempts,
            MayHaveBeenApplied = cancelled.MayHaveBeenApplied
        }
        : e;
}
