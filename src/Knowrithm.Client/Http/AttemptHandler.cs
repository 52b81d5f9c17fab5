using System.Globalization;
using System.Net;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Http;

/// <summary>One sending: asks for the credential, counts, and notes when the outcome leaves a write in doubt.</summary>
internal sealed class AttemptHandler(KnowrithmClientOptions options, Func<KnowrithmClientOptions> current) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        await AuthorizeAsync(request, call, cancellationToken).ConfigureAwait(false);
        if (call.Options?.Headers is { } headers)
        {
            foreach (var (name, value) in headers)
            {
                request.Headers.Remove(name);
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
        if (request.Content is IRepeatableContent content)
        {
            await content.PrepareAsync(cancellationToken).ConfigureAwait(false);
            request.Headers.ExpectContinue = content.AskFirst;
        }
        call.Attempts++;
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // A file that fails breaks off its request, and nobody can act on half a form.
            call.Ambiguous |= call.Writes && !RetryPipeline.NeverSent(e) && e is not KnowrithmUploadException;
            throw;
        }
        response.RequestMessage ??= request;
        call.Ambiguous |= call.Writes && response.StatusCode != HttpStatusCode.TooManyRequests && RetryPipeline.IsTransient(response.StatusCode);
        call.Options?.OnResponse?.Invoke(Describe(call, response));
        return response;
    }

    private async ValueTask AuthorizeAsync(HttpRequestMessage request, Call call, CancellationToken cancellationToken)
    {
        request.Headers.Remove("X-API-Key");
        request.Headers.Remove("X-API-Secret");
        request.Headers.Authorization = null;
        if (!call.NeedsCredential) return;
        var now = current();
        var credential = call.Provider(now) is { } provider
            ? await provider.GetCredentialAsync(cancellationToken).ConfigureAwait(false)
            : call.Options?.Credential ?? now.FixedCredential;
        call.Credential = credential;
        if (credential.Token is { } token) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token.Reveal()}");
        if (credential.Key is not { } key) return;
        request.Headers.TryAddWithoutValidation("X-API-Key", key.Reveal());
        request.Headers.TryAddWithoutValidation("X-API-Secret", credential.KeySecret!.Reveal());
    }

    private ResponseInfo Describe(Call call, HttpResponseMessage response) => new()
    {
        Route = call.Route,
        StatusCode = response.StatusCode,
        Attempt = call.Attempts,
        RequestId = RequestId(response),
        RateLimit = Number(response, "X-RateLimit-Limit"),
        RateLimitRemaining = Number(response, "X-RateLimit-Remaining"),
        RateLimitReset = Number(response, "X-RateLimit-Reset") is { } epoch ? DateTimeOffset.FromUnixTimeSeconds(epoch) : null,
        RetryAfter = RetryAfter.Read(response.Headers, options.TimeProvider.GetUtcNow()),
    };

    public static string? RequestId(HttpResponseMessage response) =>
        Header(response, "X-Knowrithm-Request-Id") ?? Header(response, "X-Request-ID") ?? Header(response, "X-Agent-Trace-Id");

    private static int? Number(HttpResponseMessage response, string name) =>
        int.TryParse(Header(response, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
