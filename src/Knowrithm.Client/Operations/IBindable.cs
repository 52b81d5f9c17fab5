namespace Knowrithm.Client;

/// <summary>A result that makes further requests: it receives the client that it came from, with that client's credential.</summary>
internal interface IBindable
{
    void Bind(OperationRuntime runtime);
}
