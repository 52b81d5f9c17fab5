using System.Reflection;
using Knowrithm.Client.Serialization;
using Refit;

namespace Knowrithm.Client.Http;

/// <summary>
/// The connection between <see cref="Wire"/> and Refit. One per client or view, because what it reads may make further requests as that client.
/// </summary>
internal sealed class WireSerializer : IHttpContentSerializer
{
    /// <summary>Set once the client exists: its task route is itself read through this serializer.</summary>
    public OperationRuntime? Runtime { get; set; }

    public HttpContent ToHttpContent<T>(T item) =>
        (item as IRequestBody)?.ToContent() is { } body ? new DeferredContent(body) : new JsonBody(WireSecretConverter.Write(item, out var secrets), secrets);

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        if (content is IRawBody raw && Shape<T>.Instance.TryReadOther(raw, out var other))
        {
            (other as IBindable)?.Bind(Runtime!);
            return Task.FromResult<T?>(other);
        }
        // A user's handler may have put another content in the place of ours.
        return content is BufferedBody body ? Task.FromResult<T?>(Read<T>(body.Bytes.Span, body)) : ReadAsync<T>(content, cancellationToken);
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    private async Task<T?> ReadAsync<T>(HttpContent content, CancellationToken cancellationToken) =>
        Read<T>(await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), null);

    private T Read<T>(ReadOnlySpan<byte> json, BufferedBody? body)
    {
        var value = Wire.Read<T>(json);
        if (value is IBindable bindable)
            bindable.Bind(body is { Secrets: { Count: > 0 } secrets } ? Runtime! with { Mask = SecretMask.Of(secrets) } : Runtime!);
        if (value is KnowrithmTask task) task.RetryAfter = PollHint.Read(task) ?? body?.RetryAfter;
        return value;
    }
}
