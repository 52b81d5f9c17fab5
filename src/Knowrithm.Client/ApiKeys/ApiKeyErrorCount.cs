namespace Knowrithm.Client;

/// <summary>The number of calls that ended with a status.</summary>
public sealed class ApiKeyErrorCount : ApiObject
{
    /// <summary>The status, for example 404.</summary>
    public int? StatusCode { get; set; }

    /// <summary>The number.</summary>
    public long? Count { get; set; }
}
