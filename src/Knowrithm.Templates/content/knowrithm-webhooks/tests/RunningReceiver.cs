using Knowrithm.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KnowrithmApp.Tests;

/// <summary>The application on a free port, its events in a file of its own, and the sandbox that delivers to it.</summary>
internal sealed class RunningReceiver : IAsyncDisposable
{
    private const string Secret = "whsec_test";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private RunningReceiver(WebApplication app, DirectoryInfo folder, KnowrithmSandbox sandbox, RecordingCrm crm)
    {
        (_app, _folder, Sandbox, Crm) = (app, folder, sandbox, crm);
        Endpoint = new Uri(new Uri(app.Urls.First()), Receiver.Path);
        sandbox.RegisterWebhook(Endpoint, Secret);
    }

    public KnowrithmSandbox Sandbox { get; }

    public RecordingCrm Crm { get; }

    public Uri Endpoint { get; }

    public static async Task<RunningReceiver> StartAsync(int failures)
    {
        var folder = Directory.CreateTempSubdirectory("receiver-");
        var crm = new RecordingCrm(failures);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["ConnectionStrings:Events"] = $"Data Source={Path.Combine(folder.FullName, "events.db")};Pooling=False";
        builder.Configuration["Knowrithm:Webhooks:Secrets:0"] = Secret;
        builder.Configuration["Knowrithm:Events:RetryDelay"] = "00:00:00.050";
        builder.AddReceiver();
        builder.Services.AddSingleton<ICrm>(crm);
        var app = builder.Build();
        app.MapReceiver();
        await app.StartAsync();
        return new(app, folder, await KnowrithmSandbox.StartAsync(), crm);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
