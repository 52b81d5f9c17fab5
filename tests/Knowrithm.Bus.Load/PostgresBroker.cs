using Knowrithm.Client.Events.Tests;
using Npgsql;

namespace Knowrithm.Bus.Load;

internal sealed class PostgresBroker : IBroker
{
    private readonly PostgresServer _server = new();
    private bool _isCreated;

    public string ConnectionString => _server.ConnectionString;

    public async Task StartAsync()
    {
        if (!_isCreated)
        {
            await _server.InitializeAsync();
            _isCreated = true;
            return;
        }
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await _server.StartAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 60)
            {
                // The killed server's children hold its shared memory until they notice that it is gone.
                await Task.Delay(500);
            }
        }
    }

    public Task KillAsync() => _server.StopAsync("-KILL");

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
