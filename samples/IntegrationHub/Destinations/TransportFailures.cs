namespace Acme.IntegrationHub;

/// <summary>Around the retries: what could not be sent, or was not answered, is a <see cref="DestinationException"/> like an answer that says no.</summary>
internal sealed class TransportFailures(Failures failures) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception e)
        {
            throw failures.Of(e, cancellationToken);
        }
    }
}
