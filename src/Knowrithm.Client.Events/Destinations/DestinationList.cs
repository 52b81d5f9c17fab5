using System.Collections.Concurrent;

namespace Knowrithm.Client.Events;

/// <summary>The destinations of an application: handlers of HTTP clients come and go, what they share stays.</summary>
internal sealed class DestinationList(TimeProvider? time = null) : IDisposable
{
    private readonly ConcurrentDictionary<string, Destination> _all = new(StringComparer.Ordinal);

    public TimeProvider Time { get; } = time ?? TimeProvider.System;

    public Destination Get(string name) => _all.GetOrAdd(name, static (one, clock) => new(one, clock), Time);

    public void Dispose()
    {
        foreach (var one in _all.Values) one.Dispose();
    }
}
