using Knowrithm.Sandbox;

namespace KnowrithmApp;

/// <summary>A Knowrithm inside this process, with three leads. In Development, until an API key is configured.</summary>
internal sealed class DevelopmentSandbox : IAsyncDisposable
{
    private static readonly string[] Settings = ["Knowrithm:ApiKey", "KNOWRITHM_API_KEY", "ConnectionStrings:knowrithm"];

    private readonly KnowrithmSandbox _sandbox;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("knowrithm-sync-");

    private DevelopmentSandbox(KnowrithmSandbox sandbox) => _sandbox = sandbox;

    public static async Task<DevelopmentSandbox?> StartAsync(HostApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || Settings.Any(setting => builder.Configuration[setting] is not null)) return null;
        var own = new DevelopmentSandbox(await KnowrithmSandbox.StartAsync(static options => options.SeedConversations = 3));
        builder.Configuration["Knowrithm:BaseUrl"] = own._sandbox.Address.ToString();
        builder.Configuration["Knowrithm:ApiKey"] = own._sandbox.ApiKey;
        builder.Configuration["Knowrithm:ApiSecret"] = own._sandbox.ApiSecret;
        // The sandbox forgets everything at the end, so the state of the change feed ends with it.
        builder.Configuration["ConnectionStrings:Events"] = $"Data Source={Path.Combine(own._folder.FullName, "events.db")};Pooling=False";
        Console.WriteLine($"No API key is configured, so a sandbox plays Knowrithm at {own._sandbox.Address}. What changes there is copied.");
        return own;
    }

    public async ValueTask DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
