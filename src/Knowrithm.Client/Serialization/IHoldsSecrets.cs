namespace Knowrithm.Client.Serialization;

/// <summary>A request's body that knows which secrets stand in it.</summary>
internal interface IHoldsSecrets
{
    /// <summary>The secrets as they are, before anything escaped them.</summary>
    IReadOnlyList<string> Secrets { get; }
}
