using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A database that an agent may query.</summary>
[WireName("connection", "connection", "connections", "deleted_connections")]
public sealed class DatabaseConnection : ApiObject, IIdentified
{
    /// <summary>The connection's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The name, up to 100 characters; unique among yours.</summary>
    public string? Name { get; set; }

    /// <summary>The type of database.</summary>
    public DatabaseType? DatabaseType { get; set; }

    /// <summary>Whether it is used; false after a deletion, or when the first test failed.</summary>
    public bool? IsActive { get; set; }

    /// <summary>The result of the last test, as the server says it.</summary>
    public string? TestResult { get; set; }

    /// <summary>The time of the last test.</summary>
    public DateTimeOffset? LastTested { get; set; }

    /// <summary>The number of connections that are kept open, where the server sends it.</summary>
    public int? PoolSize { get; set; }

    /// <summary>The number of connections beyond <see cref="PoolSize"/> under load, where the server sends it.</summary>
    public int? MaxOverflow { get; set; }

    /// <summary>The connection string, where the server shows it: the vendor's SDKs promise "stored configuration" for a single connection.</summary>
    public Secret? Url { get; set; }

    /// <summary>Further options of the driver, where the server shows them; an object.</summary>
    public JsonElement? ConnectionParams { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed, where the server sends it.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
