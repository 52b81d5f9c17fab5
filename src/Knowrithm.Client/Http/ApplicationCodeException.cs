namespace Knowrithm.Client.Http;

/// <summary>Carries what the application's own code threw through the pipeline. It never leaves it.</summary>
/// <param name="name">Whose code it was, as its owner knows it.</param>
/// <param name="thrown">What it threw.</param>
internal sealed class ApplicationCodeException(string name, Exception thrown) : Exception(thrown.Message, thrown)
{
    public string Name { get; } = name;

    public Exception Thrown { get; } = thrown;
}
