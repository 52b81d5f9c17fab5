using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Tests;

/// <summary>A client with code of the application at one place.</summary>
internal sealed class PlaceSetup
{
    public List<Action<KnowrithmClientOptions>> Options { get; } = [];

    public List<Func<DelegatingHandler>> Handlers { get; } = [];

    public Func<HttpMessageHandler, HttpMessageHandler>? Primary { get; set; }

    public RequestOptions? Request { get; set; }

    public TimeProvider? Clock { get; set; }

    public ActivityListener? Listener { get; set; }

    public DocumentFile File { get; set; } = DocumentFile.FromBytes(new byte[64], "a.pdf");

    public IProgress<UploadProgress>? Progress { get; set; }

    /// <summary>Whether the server answers 401 first.</summary>
    public bool RefusesFirst { get; set; }

    public string? Host { get; set; }

    /// <summary>Acts on the spans of this client alone: listeners hear the whole process.</summary>
    public Action<Activity> Once(DeedScene scene) => span =>
    {
        if (span.OperationName.Contains(" /api/v1/", StringComparison.Ordinal) && Host is { } host && host.Equals(Current.Value, StringComparison.Ordinal))
            scene.Do();
    };

    /// <summary>Marks the flow of the call.</summary>
    public static AsyncLocal<string?> Current { get; } = new();

    public ServiceProvider Build(Uri address, TimeProvider time)
    {
        var services = new ServiceCollection();
        var builder = services.AddKnowrithmClient(options =>
        {
            (options.ApiKey, options.ApiSecret, options.BaseUrl, options.TimeProvider) =
                (TestClient.Key, TestClient.KeySecret, address.ToString(), Clock ?? time);
            if (Primary is { } primary) options.PrimaryHandler = primary(new SocketsHttpHandler());
            foreach (var option in Options) option(options);
        });
        foreach (var handler in Handlers) builder.HttpClientBuilder.AddHttpMessageHandler(handler);
        return services.BuildServiceProvider();
    }
}
