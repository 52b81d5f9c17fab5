namespace Knowrithm.Client;

/// <summary>The widget's script.</summary>
/// <param name="text">The JavaScript.</param>
public sealed class WidgetScript(string text)
{
    /// <summary>The JavaScript.</summary>
    public string Text { get; } = text;

    /// <summary>Returns the JavaScript.</summary>
    public override string ToString() => Text;
}
