using System.Text;
using System.Text.Json;

namespace Knowrithm.Sandbox;

/// <summary>
/// What the sandbox accepts although a strict server could refuse it: fields and parameters that the route does not read, values that it replaces. Names only,
/// never values.
/// </summary>
internal sealed class Tolerance
{
    private const int Most = 20;
    private const int LongestName = 100;

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<(JsonElement Body, string Prefix)> _opened = [];
    private List<string>? _notes;

    /// <summary>Notes that the route takes an object of the body apart.</summary>
    public void Open(JsonElement body, string prefix) => _opened.Add((body, prefix));

    public void Read(string name) => _read.Add(name);

    public void Replaced(string name, string how)
    {
        var note = $"query {Short(name)}: {how}";
        if ((_notes ??= []).Count < Most && !_notes.Contains(note)) _notes.Add(note);
    }

    /// <summary>The findings of a request that was accepted.</summary>
    public IReadOnlyList<string> Of(HttpRequest request, RequestBody body, Query query, SandboxCredential credential)
    {
        var notes = _notes ?? [];
        if (credential == SandboxCredential.Both) notes.Add("credentials: an API key and a bearer token in one request; the key was used");
        var path = Router.RawPath(request);
        if (path != Router.Normalize(path) || path.Contains("//", StringComparison.Ordinal)) notes.Add("path: not the documented spelling of the route");
        notes.AddRange(query.Unread().Select(name => $"query {Short(name)}: not read by this route"));
        if (body.Bytes.Length > 0 && body.Form is null)
        {
            if (_opened.Count == 0) notes.Add("body: not read by this route");
            else if (!IsJson(request.ContentType)) notes.Add("Content-Type: not JSON");
        }

        notes.AddRange(Unread().Distinct().Select(name => $"body {Short(name)}: not read by this route"));
        return notes.Count > Most ? notes[..Most] : notes;
    }

    private IEnumerable<string> Unread() =>
        from opened in _opened
        where opened.Body.ValueKind == JsonValueKind.Object
        from property in opened.Body.EnumerateObject()
        let name = opened.Prefix + property.Name
        where !_read.Contains(name)
        select name;

    private static bool IsJson(string? contentType) =>
        contentType is not null && contentType.Split(';')[0].Trim() is var type
        && (type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private static string Short(string name)
    {
        if (name.Length <= LongestName) return name;
        var text = new StringBuilder(LongestName);
        foreach (var rune in name.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > LongestName) break;
            text.Append(rune);
        }

        return text.Append('…').ToString();
    }
}
