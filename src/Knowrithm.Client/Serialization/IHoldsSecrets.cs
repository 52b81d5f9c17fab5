namespace Knowrithm.Client.Serialization;

/// <summary>A request's body that knows the secrets in it.</summary>
internal interface IHoldsSecrets
{
    /// <summary>The secrets as they are, before anything escaped them.</summary>
    IReadOnlyList<string> Secrets { get; }
}
