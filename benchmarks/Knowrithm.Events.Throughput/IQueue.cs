namespace Knowrithm.Events.Throughput;

/// <summary>Something that stores an event durably and runs a handler for it.</summary>
internal interface IQueue : IAsyncDisposable
{
    /// <summary>Makes its tables and starts its workers.</summary>
    Task StartAsync();

    /// <summary>Returns when the event is stored.</summary>
    Task AcceptAsync(int number);
}
