using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A database that an agent may ask.</summary>
[WireName("connection", "connection", "connections", "deleted_connections")]
public sealed class DatabaseConnection : ApiObject, IIdentified
{
    /// <summary>The connection's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Its name, up to 100 characters; unique among yours.</summary>
    public string? Name { get; set; }

    /// <summary>What kind of database it is.</summary>
    public DatabaseType? DatabaseType { get; set; }

    /// <summary>Whether it is used; false once it was deleted, or when the first test failed.</summary>
    public bool? IsActive { get; set; }

    /// <summary>How the last test went, in the server's words.</summary>
    public string? TestResult { get; set; }

    /// <summary>When it was last tested.</summary>
    public DateTimeOffset? LastTested { get; set; }

    /// <summary>Connections that are kept open, where the server says.</summary>
    public int? PoolSize { get; set; }

    /// <summary>Connections beyond <see cref="PoolSize"/> under load, where the server says.</summary>
    public int? MaxOverflow { get; set; }

    /// <summary>The connection string, should the server show it: the vendor's SDKs promise "stored configuration" for a single connection.</summary>
    public Secret? Url { get; set; }

    /// <summary>Further options of the driver, where the server shows them; an object.</summary>
    public JsonElement? ConnectionParams { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed, where the server says.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
