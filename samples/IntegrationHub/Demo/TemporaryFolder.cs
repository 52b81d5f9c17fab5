namespace Acme.IntegrationHub;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hub-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
