using System.Net.Http.Headers;

namespace Acme.IntegrationHub;

/// <summary>Writes the <c>Authorization</c> header. Asked for every attempt, so that a secret rotated in the configuration counts at once.</summary>
internal sealed class Authorization(Func<AuthenticationHeaderValue> header) : DelegatingHandler
{
    public static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);

    public static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{user}:{password}")));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = header();
        return base.SendAsync(request, cancellationToken);
    }
}
