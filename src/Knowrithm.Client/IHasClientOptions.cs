namespace Knowrithm.Client;

/// <summary>A resource that knows the options of its client.</summary>
internal interface IHasClientOptions
{
    KnowrithmClientOptions Options { get; }
}
