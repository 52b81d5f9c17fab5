using System.Security.Cryptography;
using System.Text;

namespace Acme.IntegrationHub;

/// <summary>One file a fact; those not written for 90 days go at the next start.</summary>
internal sealed class FileStore : IHubStore
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    private readonly string _folder;

    public FileStore(string root, TimeProvider time)
    {
        _folder = Directory.CreateDirectory(Path.Combine(root, "facts")).FullName;
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles())
            if (time.GetUtcNow() - file.LastWriteTimeUtc > Remembered) file.Delete();
    }

    public async Task<string?> GetAsync(string key, CancellationToken cancellationToken) =>
        File.Exists(Place(key)) ? await File.ReadAllTextAsync(Place(key), cancellationToken) : null;

    public async Task SetAsync(string key, string value, CancellationToken cancellationToken)
    {
        var beside = Path.Combine(_folder, $"{Guid.NewGuid():N}.new");
        await File.WriteAllTextAsync(beside, value, cancellationToken);
        File.Move(beside, Place(key), overwrite: true);
    }

    private string Place(string key) => Path.Combine(_folder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
}
