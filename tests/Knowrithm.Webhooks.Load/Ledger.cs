using System.Globalization;
using System.Text;

namespace Knowrithm.Webhooks.Load;

/// <summary>What an instance did, written down at once: what is in the file outlives a kill. S: a handler starts; E: it ends; R: the inbox has recorded it.</summary>
internal sealed class Ledger(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);

    public void Started(string key, string id) => Write($"S {key} {id}");

    public void Ended(string key) => Write($"E {key}");

    public void Recorded(string key) => Write($"R {key}");

    public static Generation Read(string path, int number)
    {
        var generation = new Generation(number);
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split(' ');
            // The last line of a killed instance may be half a line.
            if (parts is ["S", { Length: 64 } key, var id]) generation.Started.Add((key, id));
            else if (parts is ["E", { Length: 64 } ended]) generation.Ended.Add(ended);
            else if (parts is ["R", { Length: 64 } recorded]) generation.Recorded.Add(recorded);
        }
        return generation;
    }

    public void Dispose() => _file.Dispose();

    private void Write(string line)
    {
        var bytes = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{line}\n"));
        lock (_file) _file.Write(bytes);
    }
}
