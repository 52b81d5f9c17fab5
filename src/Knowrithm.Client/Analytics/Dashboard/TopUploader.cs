namespace Knowrithm.Client;

/// <summary>Somebody who uploads much.</summary>
public sealed class TopUploader : ApiObject
{
    /// <summary>Name to log in with.</summary>
    public string? Username { get; set; }

    /// <summary>Both names.</summary>
    public string? FullName { get; set; }

    /// <summary>Documents.</summary>
    public int? DocumentCount { get; set; }
}
