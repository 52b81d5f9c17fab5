namespace Knowrithm.Client;

/// <summary>A user who uploads much.</summary>
public sealed class TopUploader : ApiObject
{
    /// <summary>The name to log in with.</summary>
    public string? Username { get; set; }

    /// <summary>The full name.</summary>
    public string? FullName { get; set; }

    /// <summary>The number of documents.</summary>
    public int? DocumentCount { get; set; }
}
