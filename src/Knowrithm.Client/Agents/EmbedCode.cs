using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>HTML that puts an agent's widget on a page. The sources name the snippet <c>simple</c> or <c>embed_code</c>: <see cref="Html"/> is whichever came.</summary>
public sealed class EmbedCode : ApiObject
{
    /// <summary>The agent.</summary>
    public string? AgentId { get; set; }

    /// <summary>Its name.</summary>
    public string? AgentName { get; set; }

    /// <summary>The shortest snippet.</summary>
    public string? Simple { get; set; }

    /// <summary>A snippet that can be configured.</summary>
    public string? Advanced { get; set; }

    /// <summary>The widget's configuration, free form.</summary>
    public JsonElement? Config { get; set; }

    /// <summary>A page that shows the widget.</summary>
    public string? PreviewUrl { get; set; }

    /// <summary>The snippet to paste, under whichever name it came.</summary>
    [JsonIgnore]
    public string? Html => Simple ?? Alternative;

    [JsonInclude, JsonPropertyName("embed_code")]
    internal string? Alternative { get; set; }
}
