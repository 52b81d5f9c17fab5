using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What is left to say once the figures have been collected.</summary>
[Receipt(EndsTask = true)]
public sealed class SystemMetricReceipt : ApiObject
{
    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
