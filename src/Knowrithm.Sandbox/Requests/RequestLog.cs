using System.Text;

namespace Knowrithm.Sandbox;

internal sealed class RequestLog(int kept, long bytesKept)
{
    private readonly Queue<SandboxRequest> _requests = [];
    private long _bytes;

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
            ReceivedAt = now,
            Route = match.Route?.Template,
            Credential = Credentials.KindOf(request.Headers),
            Endpoint = match.Route?.Template ?? request.Path.ToString(),
            Ip = request.HttpContext.Connection.RemoteIpAddress?.ToString(),
        };
        lock (_requests)
        {
            _requests.Enqueue(entry);
            _bytes += entry.Size;
            while (_requests.Count > 1 && (_requests.Count > kept || _bytes > bytesKept)) _bytes -= _requests.Dequeue().Size;
        }

        return entry;
    }

    public void Clear()
    {
        lock (_requests)
        {
            _requests.Clear();
            _bytes = 0;
        }
    }
}
