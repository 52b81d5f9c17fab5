using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that the metrics were collected.</summary>
[Receipt(EndsTask = true)]
public sealed class SystemMetricReceipt : ApiObject
{
    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
