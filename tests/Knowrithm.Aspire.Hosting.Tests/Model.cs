using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Knowrithm.Aspire.Hosting.Tests;

/// <summary>An app host whose resources are described and not started.</summary>
internal static class Model
{
    public static IDistributedApplicationBuilder Create() => DistributedApplication.CreateBuilder(
        new DistributedApplicationOptions { DisableDashboard = true, AssemblyName = typeof(Model).Assembly.GetName().Name });

    /// <summary>An endpoint as it is once the orchestrator has chosen its address.</summary>
    public static void Allocate(this IResourceWithEndpoints resource, int port)
    {
        var endpoint = resource.Annotations.OfType<EndpointAnnotation>().Single();
        endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "127.0.0.1", port, targetPortExpression: $"{port}");
    }

    /// <summary>What the process of a resource would find in its environment.</summary>
    public static async Task<Dictionary<string, string?>> EnvironmentAsync(this IDistributedApplicationBuilder builder, IResource resource)
    {
        var context = new EnvironmentCallbackContext(builder.ExecutionContext, resource, cancellationToken: TestContext.Current.CancellationToken);
        foreach (var callback in resource.Annotations.OfType<EnvironmentCallbackAnnotation>()) await callback.Callback(context);
        var environment = new Dictionary<string, string?>();
        foreach (var (name, value) in context.EnvironmentVariables)
            environment[name] = value is IValueProvider provider ? await provider.GetValueAsync(TestContext.Current.CancellationToken) : value.ToString();
        return environment;
    }
}
