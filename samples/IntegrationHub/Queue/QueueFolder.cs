using System.Text.Json;

namespace Acme.IntegrationHub;

/// <summary>
/// The queue's files: <c>waiting</c> and <c>parked</c> hold one file an event, <c>accepted</c> an empty one for each event ever taken in. A file is written whole
/// beside its place and then moved there, so a crash leaves the old one or the new one.
/// </summary>
internal sealed class QueueFolder : IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private readonly object _gate = new();
    private readonly string _waiting;
    private readonly string _parked;
    private readonly string _accepted;
    private readonly FileStream _owner;

    public QueueFolder(string root, TimeProvider time)
    {
        (_waiting, _parked, _accepted) = (Make(root, "waiting"), Make(root, "parked"), Make(root, "accepted"));
        // Two processes on one folder would handle everything twice: several instances share Redis instead.
        _owner = new(Path.Combine(root, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        foreach (var file in new DirectoryInfo(_accepted).EnumerateFiles())
            if (time.GetUtcNow() - file.LastWriteTimeUtc > Remembered) file.Delete();
    }

    public int WaitingCount => Directory.EnumerateFiles(_waiting, "*.json").Count();

    public int ParkedCount => Directory.EnumerateFiles(_parked, "*.json").Count();

    /// <summary>False when the event was accepted before.</summary>
    public bool Accept(QueuedEvent entry)
    {
        lock (_gate)
        {
            var mark = Path.Combine(_accepted, entry.Key);
            if (File.Exists(mark)) return false;
            // In this order: after a crash between the two the event is here, and its redelivery only replaces it.
            Write(_waiting, entry);
            File.WriteAllBytes(mark, []);
            return true;
        }
    }

    public IEnumerable<QueuedEvent> Waiting() => All(_waiting);

    public IEnumerable<QueuedEvent> Parked() => All(_parked);

    public QueuedEvent? ReadWaiting(string id) => Read(Place(_waiting, id));

    public void Keep(QueuedEvent entry) => Write(_waiting, entry);

    public void Remove(string id) => File.Delete(Place(_waiting, id));

    public void Park(QueuedEvent entry) => Write(_parked, entry);

    /// <summary>Puts a parked event back among the waiting ones; null when there is none of that id.</summary>
    public QueuedEvent? Unpark(string id, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (Read(Place(_parked, id)) is not { } entry) return null;
            entry = entry with { Due = now, Runs = 0, ReceivedAt = now };
            Write(_waiting, entry);
            File.Delete(Place(_parked, id));
            return entry;
        }
    }

    public void Dispose() => _owner.Dispose();

    private static string Make(string root, string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    // An id comes from the address of a request: it names a file of ours and no other.
    private static string Place(string folder, string id) =>
        Path.Combine(folder, id.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-') && id.Length is > 0 and <= 100 ? $"{id}.json" : "no-such-id.json");

    private static IEnumerable<QueuedEvent> All(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Select(Read).OfType<QueuedEvent>().OrderBy(static entry => entry.ReceivedAt);

    private static QueuedEvent? Read(string path) => File.Exists(path) ? JsonSerializer.Deserialize<QueuedEvent>(File.ReadAllBytes(path)) : null;

    private static void Write(string folder, QueuedEvent entry)
    {
        var (path, beside) = (Place(folder, entry.Id), Path.Combine(folder, $"{Guid.NewGuid():N}.new"));
        using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, entry);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }
}
