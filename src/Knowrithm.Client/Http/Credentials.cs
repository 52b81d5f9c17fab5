namespace Knowrithm.Client.Http;

/// <summary>
/// Puts the credential on a request where it leaves, and takes it off again: no handler and no logger of the application sees it, no other host gets it.
/// </summary>
internal static class Credentials
{
    /// <exception cref="KnowrithmException">Thrown when the request is on its way to another host than the client's.</exception>
    public static void RefuseOtherHost(HttpRequestMessage request, Call call)
    {
        if (!call.Origin.Holds(request.RequestUri))
            throw Refusal(call, $"a message handler of the application changed its address to {Origin.Of(request.RequestUri)}");
        if (request.Headers.Host is { } host && !host.Equals(call.Origin.Authority, StringComparison.OrdinalIgnoreCase)
            && !host.Equals(call.Origin.Host, StringComparison.OrdinalIgnoreCase))
            throw Refusal(call, "a Host header names another host");
    }

    /// <exception cref="KnowrithmException">Thrown when the application's own primary handler has followed a redirect.</exception>
    public static void RefuseRedirected(HttpResponseMessage response, Call call)
    {
        if (call.Origin.Holds(response.RequestMessage?.RequestUri)) return;
        var origin = Origin.Of(response.RequestMessage?.RequestUri);
        response.Dispose();
        throw new KnowrithmException($"{call.Route} was redirected to {origin} by the application's primary handler. Switch its redirects off: credentials " +
            $"must not leave {call.Origin}.");
    }

    public static void Attach(HttpRequestMessage request, Call call)
    {
        Detach(request);
        if (call.Credential is not { } credential) return;
        if (credential.Token is { } token) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token.Reveal()}");
        if (credential.Key is not { } key) return;
        request.Headers.TryAddWithoutValidation("X-API-Key", key.Reveal());
        request.Headers.TryAddWithoutValidation("X-API-Secret", credential.KeySecret!.Reveal());
    }

    public static void Detach(HttpRequestMessage request)
    {
        request.Headers.Remove("X-API-Key");
        request.Headers.Remove("X-API-Secret");
        request.Headers.Authorization = null;
    }

    private static KnowrithmException Refusal(Call call, string why) =>
        new($"{call.Route} was not sent: {why}, and the credential is for {call.Origin} only. Set BaseUrl to the address you mean, or exclude this client " +
            $"from the handler.");
}
