using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Extension methods that add a Knowrithm sandbox to an app host.</summary>
public static class KnowrithmSandboxBuilderExtensions
{
    private const string Program = "Knowrithm.Aspire.Sandbox.dll";

    /// <summary>
    /// Adds a Knowrithm sandbox: the API on this machine, in memory, with a demo company. It needs neither an account nor a container, and is not part of a
    /// published application.
    /// </summary>
    /// <remarks>
    /// <c>WithReference</c> passes its connection string to a project as <c>ConnectionStrings__&lt;name&gt;</c>. Name the resource <c>knowrithm</c>:
    /// <c>AddKnowrithmClient</c> reads that one.
    /// </remarks>
    /// <param name="builder">The app host's builder.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="port">The port; null for any free one.</param>
    public static IResourceBuilder<KnowrithmSandboxResource> AddKnowrithmSandbox(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var folder = Path.Combine(AppContext.BaseDirectory, "knowrithm-sandbox");
        return builder.AddResource(new KnowrithmSandboxResource(name, folder))
            .WithArgs(Path.Combine(folder, Program))
            .WithHttpEndpoint(port: port, name: KnowrithmSandboxResource.EndpointName, env: "KNOWRITHM_SANDBOX_PORT")
            .WithHttpHealthCheck("/health")
            .ExcludeFromManifest();
    }

    /// <summary>Creates conversations, each with its lead and messages, that a demo agent has had before the start. They are the same in every run.</summary>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="count">The number of conversations.</param>
    public static IResourceBuilder<KnowrithmSandboxResource> WithConversations(this IResourceBuilder<KnowrithmSandboxResource> sandbox, int count)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return sandbox.WithEnvironment("KNOWRITHM_SANDBOX_SEED", count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Delivers the sandbox's events to a receiver, signed with a secret that is created for it and passed to it as <c>Knowrithm__Webhooks__Secrets__0</c>;
    /// a second sandbox's as <c>…__1</c>.
    /// </summary>
    /// <typeparam name="TReceiver">The receiver's resource type.</typeparam>
    /// <param name="sandbox">The sandbox.</param>
    /// <param name="receiver">The receiver, which has an HTTP endpoint.</param>
    /// <param name="path">The path of <c>MapKnowrithmWebhooks</c>.</param>
    /// <param name="events">The names of the events; empty for all.</param>
    /// <exception cref="ArgumentException">Thrown when the path does not begin with a slash.</exception>
    public static IResourceBuilder<KnowrithmSandboxResource> WithWebhook<TReceiver>(
        this IResourceBuilder<KnowrithmSandboxResource> sandbox, IResourceBuilder<TReceiver> receiver, string path, params string[] events)
        where TReceiver : IResourceWithEndpoints, IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        ArgumentNullException.ThrowIfNull(receiver);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(events);
        if (!path.StartsWith('/')) throw new ArgumentException("The path must begin with a slash.", nameof(path));
        var number = sandbox.Resource.Annotations.OfType<KnowrithmSandboxWebhookAnnotation>().Count();
        var secret = ParameterResourceBuilderExtensions.CreateDefaultPasswordParameter(
            sandbox.ApplicationBuilder, $"{sandbox.Resource.Name}-webhook-{number}", special: false);
        var webhook = new KnowrithmSandboxWebhookAnnotation(receiver.Resource, secret);
        receiver.WithEnvironment($"Knowrithm__Webhooks__Secrets__{Secrets(receiver.Resource)}", secret);
        receiver.Resource.Annotations.Add(webhook);
        return sandbox.WithAnnotation(webhook)
            .WithEnvironment($"KNOWRITHM_SANDBOX_WEBHOOK_{number}_URL", ReferenceExpression.Create(
                $"{receiver.GetEndpoint("http").Property(EndpointProperty.Url)}{path}"))
            .WithEnvironment($"KNOWRITHM_SANDBOX_WEBHOOK_{number}_SECRET", secret)
            .WithEnvironment($"KNOWRITHM_SANDBOX_WEBHOOK_{number}_EVENTS", string.Join(',', events));
    }

    private static int Secrets(IResource receiver) => receiver.Annotations.OfType<KnowrithmSandboxWebhookAnnotation>().Count();
}
