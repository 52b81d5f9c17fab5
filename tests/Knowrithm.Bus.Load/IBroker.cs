namespace Knowrithm.Bus.Load;

/// <summary>The server behind a bus, with a port and files of its own.</summary>
internal interface IBroker : IAsyncDisposable
{
    string ConnectionString { get; }

    /// <summary>Starts it, or starts it again on the same files.</summary>
    Task StartAsync();

    /// <summary>SIGKILL.</summary>
    Task KillAsync();
}
