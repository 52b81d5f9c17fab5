namespace Aspire.Hosting.ApplicationModel;

/// <summary>A Knowrithm sandbox, which runs as a process beside the app host. Its state is in memory and ends with it.</summary>
public sealed class KnowrithmSandboxResource : ExecutableResource, IResourceWithConnectionString
{
    internal const string EndpointName = "http";

    // The sandbox's own, which are the same at every start.
    private const string ApiKey = "ak_sandbox_6d1f7e105b0d9c1e";
    private const string ApiSecret = "sandbox-secret-0c4f4c559a510a4c";

    /// <summary>Creates the resource; <c>AddKnowrithmSandbox</c> adds it to an app host.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="folder">The folder that contains the sandbox.</param>
    public KnowrithmSandboxResource(string name, string folder)
        : base(name, "dotnet", folder)
    {
        PrimaryEndpoint = new EndpointReference(this, EndpointName);
        ApiKeyParameter = new ParameterResource($"{name}-key", static _ => ApiKey, secret: true);
        ApiSecretParameter = new ParameterResource($"{name}-secret", static _ => ApiSecret, secret: true);
    }

    /// <summary>Gets the endpoint of the API.</summary>
    public EndpointReference PrimaryEndpoint { get; }

    /// <summary>Gets the API key, which has all scopes.</summary>
    public ParameterResource ApiKeyParameter { get; }

    /// <summary>Gets the secret of the API key.</summary>
    public ParameterResource ApiSecretParameter { get; }

    /// <summary>Gets the connection string that Knowrithm.Client reads: <c>Endpoint=…;Key=…;Secret=…</c>.</summary>
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create(
        $"Endpoint={PrimaryEndpoint.Property(EndpointProperty.Url)};Key={ApiKeyParameter};Secret={ApiSecretParameter}");
}
