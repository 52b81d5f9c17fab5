using Knowrithm.Client.Serialization;
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
            TransportExceptionFactory = static (_, e, _) => e,
            DeserializationExceptionFactory = static (response, e) => new(WireSerializer.Explain(response, e)),
        };
    }
}
