using Acme.Warehouse;
using Knowrithm.Client;
using Knowrithm.Sandbox;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Warehouse.Tests;

/// <summary>A sandbox, a file and what copies from one to the other. Time stands still unless it is moved, or an attempt waits for the next.</summary>
internal sealed class WarehouseCopy : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("knowrithm-warehouse-tests-");
    private WarehouseFile? _file;
    private Copier? _copier;

    private WarehouseCopy(KnowrithmSandbox sandbox, FakeTimeProvider time, int pageSize)
    {
        (Sandbox, Time, PageSize) = (sandbox, time, pageSize);
        Source = new(sandbox);
        Client = new(new KnowrithmClientOptions
        {
            BaseUrl = sandbox.Address.ToString(),
            ApiKey = sandbox.ApiKey,
            ApiSecret = sandbox.ApiSecret,
            PrimaryHandler = Interceptor,
            MaxAttempts = 1,
        });
    }

    public KnowrithmSandbox Sandbox { get; }

    public FakeTimeProvider Time { get; }

    public int PageSize { get; }

    /// <summary>The copy's own clock; null for one that shows the time of the sandbox.</summary>
    public TimeProvider? Clock { get; init; }

    public InterceptingHandler Interceptor { get; } = new();

    public Source Source { get; }

    public KnowrithmClient Client { get; }

    public string Folder => _folder.FullName;

    public WarehouseFile File => _file ??= WarehouseFile.Open(Path.Combine(Folder, "copy.duckdb"));

    public static async Task<WarehouseCopy> StartAsync(int conversations, int pageSize = 100, Action<KnowrithmSandboxOptions>? configure = null,
        TimeProvider? clock = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        return new(await KnowrithmSandbox.StartAsync(o =>
        {
            (o.SeedConversations, o.TaskDuration, o.TimeProvider, o.WebhookMaxAttempts) = (conversations, TimeSpan.Zero, time, 1);
            configure?.Invoke(o);
        }), time, pageSize)
        { Clock = clock };
    }

    public Task<Written> PassAsync(Action<string>? watch = null, CancellationToken cancellationToken = default)
    {
        File.Watch = watch;
        _copier ??= new(Client, File, feed => (feed.PageSize, feed.CallsPerHour) = (PageSize, int.MaxValue), Clock ?? new ShortWaits(Time));
        // Two passes never begin at the same moment.
        Time.Advance(TimeSpan.FromMilliseconds(1));
        return _copier.RunPassAsync(cancellationToken: cancellationToken);
    }

    /// <summary>As a process that ends.</summary>
    public void Close()
    {
        _copier?.Dispose();
        _file?.Dispose();
        (_copier, _file) = (null, null);
    }

    public async Task AgreesAsync() => Assert.Equal(await Source.ReadAsync(), Copy.Read(File));

    public async ValueTask DisposeAsync()
    {
        Close();
        Client.Dispose();
        Source.Dispose();
        Interceptor.Dispose();
        await Sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
