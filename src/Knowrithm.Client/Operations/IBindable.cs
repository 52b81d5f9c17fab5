namespace Knowrithm.Client;

/// <summary>A result that goes on asking: it is given the client that it came from, with that client's credential.</summary>
internal interface IBindable
{
    void Bind(OperationRuntime runtime);
}
