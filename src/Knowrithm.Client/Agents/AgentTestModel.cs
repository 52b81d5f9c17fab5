namespace Knowrithm.Client;

/// <summary>The language model that was used in a test run.</summary>
public sealed class AgentTestModel : ApiObject
{
    /// <summary>The provider.</summary>
    public string? Provider { get; set; }

    /// <summary>The file name.</summary>
    public string? Model { get; set; }
}
