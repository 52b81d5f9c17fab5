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

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        if (content is IRawBody raw && Shape<T>.Instance.TryReadOther(raw, out var other))
        {
            (other as IBindable)?.Bind(Runtime!);
            return other;
        }
        // A user's handler may have put another content in the place of ours.
        var bytes = content is BufferedBody body ? body.Bytes : await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var value = Wire.Read<T>(bytes.Span);
        if (value is IBindable bindable)
            bindable.Bind(content is BufferedBody { Secrets: { Count: > 0 } secrets } ? Runtime! with { Mask = SecretMask.Of(secrets) } : Runtime!);
        if (value is KnowrithmTask task) task.RetryAfter = PollHint.Read(task) ?? (content as BufferedBody)?.RetryAfter;
        return value;
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
