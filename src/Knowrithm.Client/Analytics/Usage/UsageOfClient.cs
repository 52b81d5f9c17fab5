namespace Knowrithm.Client;

/// <summary>The calls of one client address.</summary>
public sealed class UsageOfClient : ApiObject
{
    /// <summary>The network address.</summary>
    public string? IpAddress { get; set; }

    /// <summary>The number of calls.</summary>
    public int? RequestCount { get; set; }
}
