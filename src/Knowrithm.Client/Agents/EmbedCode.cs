using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// The HTML that embeds an agent's widget in a page. The sources name the snippet <c>simple</c> or <c>embed_code</c>: <see cref="Html"/> returns the one that
/// is present.
/// </summary>
public sealed class EmbedCode : ApiObject
{
    /// <summary>The agent.</summary>
    public string? AgentId { get; set; }

    /// <summary>The file name.</summary>
    public string? AgentName { get; set; }

    /// <summary>The shortest snippet.</summary>
    public string? Simple { get; set; }

    /// <summary>A snippet that can be configured.</summary>
    public string? Advanced { get; set; }

    /// <summary>The widget's configuration, as free-form JSON.</summary>
    public JsonElement? Config { get; set; }

    /// <summary>A page that shows the widget.</summary>
    public string? PreviewUrl { get; set; }

    /// <summary>The snippet to paste, under either name.</summary>
    [JsonIgnore]
    public string? Html => Simple ?? Alternative;

    [JsonInclude, JsonPropertyName("embed_code")]
    internal string? Alternative { get; set; }
}
