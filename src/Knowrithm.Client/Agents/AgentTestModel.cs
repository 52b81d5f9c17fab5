namespace Knowrithm.Client;

/// <summary>The language model that answered a test.</summary>
public sealed class AgentTestModel : ApiObject
{
    /// <summary>Its provider.</summary>
    public string? Provider { get; set; }

    /// <summary>Its name.</summary>
    public string? Model { get; set; }
}
