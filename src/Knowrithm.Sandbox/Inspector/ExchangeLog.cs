namespace Knowrithm.Sandbox;

/// <summary>The latest exchanges, within a number and a size, and no more than the options keep of requests.</summary>
internal sealed class ExchangeLog(KnowrithmSandboxOptions options)
{
    public const int Kept = 1_000;
    public const int BytesKept = 16 * 1024 * 1024;

    private readonly Queue<Exchange> _exchanges = [];
    private readonly int _most = Math.Min(Kept, options.RequestsKept);
    private readonly long _mostBytes = Math.Min(BytesKept, options.RequestBytesKept);
    private long _number;
    private long _version;
    private long _bytes;

    /// <summary>The exchanges that began or changed after a version, oldest first, with the version of this state.</summary>
    public (long Version, long Oldest, IReadOnlyList<Exchange> Changed) Since(long version)
    {
        lock (_exchanges) return (_version, _exchanges.Count == 0 ? _number + 1 : _exchanges.Peek().Number, [.. _exchanges.Where(e => e.Version > version)]);
    }

    public Exchange? Find(long number)
    {
        lock (_exchanges) return _exchanges.FirstOrDefault(e => e.Number == number);
    }

    public Exchange Begin(SandboxRequest request, Form? form)
    {
        lock (_exchanges)
        {
            var exchange = new Exchange(++_number, request, form) { Version = ++_version };
            _exchanges.Enqueue(exchange);
            Add(exchange.Size);
            return exchange;
        }
    }

    public void Respond(Exchange exchange, SandboxRequest request, Reply reply, byte[] bytes)
    {
        lock (_exchanges)
        {
            exchange.Respond(request, reply, bytes);
            exchange.Version = ++_version;
            if (IsKept(exchange)) Add(exchange.Response.Length);
        }
    }

    public void End(Exchange exchange)
    {
        lock (_exchanges)
        {
            exchange.IsOver = true;
            exchange.Version = ++_version;
        }
    }

    /// <summary>Discards what there is; numbers go on, so that what was seen before is not taken for what comes.</summary>
    public void Clear()
    {
        lock (_exchanges)
        {
            _exchanges.Clear();
            (_bytes, _version) = (0, _version + 1);
        }
    }

    private bool IsKept(Exchange exchange) => _exchanges.Count > 0 && exchange.Number >= _exchanges.Peek().Number;

    private void Add(long bytes)
    {
        _bytes += bytes;
        while (_exchanges.Count > 1 && (_exchanges.Count > _most || _bytes > _mostBytes)) _bytes -= _exchanges.Dequeue().Size;
    }
}
