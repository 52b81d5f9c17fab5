using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KnowrithmApp.Tests;

/// <summary>The worker's services without its loop: a test runs each pass itself.</summary>
internal sealed class SyncHost : IAsyncDisposable
{
    private readonly KnowrithmSandbox _sandbox;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sync-");
    private readonly IHost _host;

    private SyncHost(KnowrithmSandbox sandbox)
    {
        _sandbox = sandbox;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Knowrithm:BaseUrl"] = sandbox.Address.ToString();
        builder.Configuration["Knowrithm:ApiKey"] = sandbox.ApiKey;
        builder.Configuration["Knowrithm:ApiSecret"] = sandbox.ApiSecret;
        builder.Configuration["ConnectionStrings:Events"] = $"Data Source={Path.Combine(_folder.FullName, "events.db")};Pooling=False";
        // Only a complete pass finds what was deleted.
        builder.Configuration["Knowrithm:Events:ChangeFeed:FullInterval"] = "00:00:00.001";
        builder.AddSync();
        builder.Services.AddSingleton<ICopy>(Copy);
        _host = builder.Build();
    }

    public RecordingCopy Copy { get; } = new();

    public IKnowrithmClient Knowrithm => _host.Services.GetRequiredService<IKnowrithmClient>();

    public static async Task<SyncHost> StartAsync(int leads) =>
        new(await KnowrithmSandbox.StartAsync(options => (options.SeedConversations, options.TaskDuration) = (leads, TimeSpan.Zero)));

    /// <summary>Finds what has changed, and runs the handlers until nothing is due.</summary>
    public async Task RunPassAsync(CancellationToken cancellationToken)
    {
        await _host.Services.GetRequiredService<IChangeFeed>().RunPassAsync(cancellationToken: cancellationToken);
        await _host.Services.GetRequiredService<IEventProcessor>().RunDueAsync(TimeSpan.FromMinutes(1), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
