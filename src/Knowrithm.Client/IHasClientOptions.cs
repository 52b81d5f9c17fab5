namespace Knowrithm.Client;

/// <summary>Knows the options of the client that it belongs to.</summary>
internal interface IHasClientOptions
{
    KnowrithmClientOptions Options { get; }
}
