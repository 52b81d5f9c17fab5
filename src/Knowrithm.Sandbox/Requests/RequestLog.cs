using System.Text;

namespace Knowrithm.Sandbox;

internal sealed class RequestLog(int kept)
{
    private readonly Queue<SandboxRequest> _requests = [];

    public IReadOnlyList<SandboxRequest> Snapshot()
    {
        lock (_requests) return [.. _requests];
    }

    public List<SandboxRequest> Answered()
    {
        lock (_requests) return [.. _requests.Where(r => r.StatusCode != 0)];
    }

    public SandboxRequest Add(HttpRequest request, byte[] body, Router.Match match, DateTimeOffset now)
    {
        var headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var entry = new SandboxRequest(request.Method, Router.RawPath(request), request.QueryString.ToString(), headers, Encoding.UTF8.GetString(body))
        {
            At = now,
            Endpoint = match.Route?.Template ?? request.Path.ToString(),
            Ip = request.HttpContext.Connection.RemoteIpAddress?.ToString(),
        };
        lock (_requests)
        {
            if (_requests.Count >= Math.Max(1, kept)) _requests.Dequeue();
            _requests.Enqueue(entry);
        }

        return entry;
    }

    public void Clear()
    {
        lock (_requests) _requests.Clear();
    }
}
