namespace Knowrithm.Client.Http;

/// <summary>Whether a client has been disposed: calls under way see only that they are cancelled.</summary>
internal sealed class Lifetime
{
    private volatile bool _hasEnded;

    public bool HasEnded => _hasEnded;

    public void End() => _hasEnded = true;

    /// <summary>Ends it before its calls are cancelled.</summary>
    public sealed class Client(HttpMessageHandler handler, Lifetime lifetime, KnowrithmClientOptions options) : HttpClient(handler), IHasClientOptions
    {
        public KnowrithmClientOptions Options => options;

        protected override void Dispose(bool disposing)
        {
            lifetime.End();
            base.Dispose(disposing);
        }
    }
}
