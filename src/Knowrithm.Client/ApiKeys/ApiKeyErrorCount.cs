namespace Knowrithm.Client;

/// <summary>How often calls ended in a status.</summary>
public sealed class ApiKeyErrorCount : ApiObject
{
    /// <summary>The status, for example 404.</summary>
    public int? StatusCode { get; set; }

    /// <summary>How often.</summary>
    public long? Count { get; set; }
}
