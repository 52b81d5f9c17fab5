using System.Text;

namespace Knowrithm.Sandbox;

internal sealed class RequestLog
{
    private readonly List<SandboxRequest> _requests = [];

    public IReadOnlyList<SandboxRequest> Snapshot()
    {
        lock (_requests) return [.. _requests];
    }

    public SandboxRequest Add(HttpRequest request, byte[] body)
    {
        var headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var entry = new SandboxRequest(request.Method, Router.RawPath(request), request.QueryString.ToString(), headers, Encoding.UTF8.GetString(body));
        lock (_requests) _requests.Add(entry);
        return entry;
    }

    public void Clear()
    {
        lock (_requests) _requests.Clear();
    }
}
