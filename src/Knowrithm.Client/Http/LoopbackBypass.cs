using System.Net;
using System.Runtime.Versioning;

namespace Knowrithm.Client.Http;

/// <summary>
/// A proxy that is never asked for addresses on this machine. Plain http is allowed to this machine because it stays there; <c>HTTP_PROXY</c> would
/// carry it, with the secret, to another.
/// </summary>
[UnsupportedOSPlatform("browser")]
internal sealed class LoopbackBypass(IWebProxy? proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => Proxy.Credentials;
        set => Proxy.Credentials = value;
    }

    // The environment's, as it is when it is asked.
    private IWebProxy Proxy => proxy ?? HttpClient.DefaultProxy;

    /// <summary>Whether the address is on this machine and the proxy does not have a bypass yet.</summary>
    public static bool IsNeeded(Uri address, IWebProxy? proxy) => address.IsLoopback && proxy is not LoopbackBypass;

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : Proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || Proxy.IsBypassed(host);
}
