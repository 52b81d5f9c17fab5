namespace Knowrithm.Client.AotApp;

/// <summary>Texts for arguments, by their name on the wire: ids that exist, and for the rest a text.</summary>
internal sealed class Texts
{
    private readonly Dictionary<string, string> _known = new() { ["email"] = "ada@example.org" };

    public string this[string name]
    {
        get => _known.GetValueOrDefault(name, "text");
        set => _known[name] = value;
    }
}
