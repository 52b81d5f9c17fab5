using Microsoft.Data.Sqlite;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A file for a class's tests.</summary>
public sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("knowrithm-sqlite-");

    public string ConnectionString => $"Data Source={Path.Combine(_directory.FullName, "events.db")}";

    public string Another() => $"Data Source={Path.Combine(_directory.FullName, $"{Guid.NewGuid():N}.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
