using System.Collections;
using System.Diagnostics;

namespace Knowrithm.Client.Events;

/// <summary>Secrets that can be added, counted and removed, but print as masks whatever walks the list.</summary>
[DebuggerDisplay("{Count} secrets ***")]
internal sealed class SecretTexts(IEnumerable<string> secrets) : IList<string>
{
    private const string Mask = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly List<string> _secrets = [.. secrets];

    public int Count => _secrets.Count;

    public bool IsReadOnly => false;

    public string this[int index] { get => Show(_secrets[index]); set => _secrets[index] = value == Mask ? _secrets[index] : value; }

    public IReadOnlyList<string> Reveal() => _secrets;

    public void Add(string item) => _secrets.Add(item);

    public void Clear() => _secrets.Clear();

    public bool Contains(string item) => _secrets.Contains(item);

    public void CopyTo(string[] array, int arrayIndex) => _secrets.ConvertAll(Show).CopyTo(array, arrayIndex);

    public IEnumerator<string> GetEnumerator() => _secrets.ConvertAll(Show).GetEnumerator();

    public int IndexOf(string item) => _secrets.IndexOf(item);

    public void Insert(int index, string item) => _secrets.Insert(index, item);

    public bool Remove(string item) => _secrets.Remove(item);

    public void RemoveAt(int index) => _secrets.RemoveAt(index);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Show(string secret) => string.IsNullOrWhiteSpace(secret) ? secret : Mask;
}
