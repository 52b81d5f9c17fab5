namespace Knowrithm.Sandbox;

/// <summary>A multipart form: its values, and of its files what is worth keeping.</summary>
internal sealed class Form
{
    public List<(string Name, string Value)> Values { get; } = [];

    public List<FormFile> Files { get; } = [];

    public string? Text(string name) => Values.Find(v => v.Name == name && v.Value.Length > 0).Value;

    public IEnumerable<string> All(string name) => Values.Where(v => v.Name == name && v.Value.Length > 0).Select(v => v.Value);
}
