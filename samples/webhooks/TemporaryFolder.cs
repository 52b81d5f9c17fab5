using Microsoft.Data.Sqlite;

namespace Acme.Webhooks;

/// <summary>For the demo's file, and gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("knowrithm-webhooks-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose()
    {
        // The connections that wait in the pool hold the file.
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
