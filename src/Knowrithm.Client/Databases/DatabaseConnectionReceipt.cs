using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that a connection was deleted.</summary>
[Receipt]
public sealed class DatabaseConnectionReceipt : ApiObject
{
    /// <summary>The connection, where the server repeats it.</summary>
    public string? ConnectionId { get; set; }

    /// <summary>The number of tables deleted with it.</summary>
    public int? DeletedTablesCount { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
