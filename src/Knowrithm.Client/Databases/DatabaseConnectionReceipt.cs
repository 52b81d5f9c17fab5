using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What is left to say once a connection has been deleted.</summary>
[Receipt]
public sealed class DatabaseConnectionReceipt : ApiObject
{
    /// <summary>The connection, where the server repeats it.</summary>
    public string? ConnectionId { get; set; }

    /// <summary>Tables that went with it.</summary>
    public int? DeletedTablesCount { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
