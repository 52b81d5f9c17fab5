namespace Knowrithm.Client;

/// <summary>A place that an answer comes from.</summary>
public sealed class MessageSource : ApiObject
{
    /// <summary>The number by which the answer's text refers to it, from 1.</summary>
    public int? SourceNumber { get; set; }

    /// <summary>The document.</summary>
    public string? DocumentName { get; set; }

    /// <summary>Its address, where it has one.</summary>
    public string? Url { get; set; }

    /// <summary>Whether the answer refers to it.</summary>
    public bool? Cited { get; set; }
}
