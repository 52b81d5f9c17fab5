namespace Knowrithm.Client;

/// <summary>A source of an agent's answer.</summary>
public sealed class MessageSource : ApiObject
{
    /// <summary>The number by which the agent's text refers to it, from 1.</summary>
    public int? SourceNumber { get; set; }

    /// <summary>The document.</summary>
    public string? DocumentName { get; set; }

    /// <summary>The address, where it has one.</summary>
    public string? Url { get; set; }

    /// <summary>Whether the agent's text refers to it.</summary>
    public bool? Cited { get; set; }
}
