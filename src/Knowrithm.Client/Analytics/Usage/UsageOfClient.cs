namespace Knowrithm.Client;

/// <summary>How much one address called.</summary>
public sealed class UsageOfClient : ApiObject
{
    /// <summary>The network address.</summary>
    public string? IpAddress { get; set; }

    /// <summary>Calls.</summary>
    public int? RequestCount { get; set; }
}
