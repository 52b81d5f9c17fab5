namespace Aspire.Hosting.ApplicationModel;

/// <summary>A webhook of a sandbox.</summary>
internal sealed record KnowrithmSandboxWebhookAnnotation(IResource Receiver, ParameterResource Secret) : IResourceAnnotation;
