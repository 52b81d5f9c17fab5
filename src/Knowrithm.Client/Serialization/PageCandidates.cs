using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>The arrays of a list's envelope that are not under a name of the list, and what else the envelope says.</summary>
internal ref struct PageCandidates
{
    private Utf8JsonReader _reader;
    private string? _at;
    private string? _key;
    private bool _isData;
    private int _count;

    /// <summary>What it says against its success.</summary>
    public FailureSignals Signals { get; set; }

    /// <summary>Whether the list's own name is there, without a list.</summary>
    public bool HasEmpty { get; set; }

    /// <summary>Notes an array. One under <c>data</c> goes before all others.</summary>
    public void Add(Utf8JsonReader reader, string at, string key)
    {
        var isData = key is "data" or "Data";
        if (_isData && !isData) return;
        if (isData && !_isData) _count = 0;
        (_isData, _at, _key) = (isData, at, key);
        _count++;
        _reader = reader;
    }

    /// <exception cref="JsonException">Thrown when there are several.</exception>
    public readonly bool Take(out Utf8JsonReader reader, out string at, out string? key)
    {
        (at, key) = (_at ?? "$", _key);
        reader = _reader;
        if (_count > 1) throw new JsonException("Found several arrays, none under a known name of this list: it is not clear which one is meant.");
        if (_count == 1 && HasEmpty && !_isData)
            throw new JsonException($"Found no list under its own name, and one under \"{_key}\": it is not clear which one is meant.");
        return _count == 1;
    }
}
