using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The changes to a connection. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateDatabaseConnectionRequest
{
    /// <summary>The name, up to 100 characters; unique among yours.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>
    /// The connection string, by the Swagger file's name: <c>new Secret("postgresql://…")</c>. The vendor's SDKs call it <see cref="Url"/>; set one of the two.
    /// </summary>
    public Optional<Secret> ConnectionString { get; init; }

    /// <summary>The type of database.</summary>
    public Optional<DatabaseType?> DatabaseType { get; init; }

    /// <summary>The further options of the driver; an object. Not a place for secrets: it is printed as it is.</summary>
    public Optional<JsonElement?> ConnectionParams { get; init; }

    /// <summary>Whether it is used.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>The number of connections that are kept open; at least 1.</summary>
    public Optional<int?> PoolSize { get; init; }

    /// <summary>The number of connections beyond <see cref="PoolSize"/> under load; at least 0.</summary>
    public Optional<int?> MaxOverflow { get; init; }

    /// <summary>
    /// The connection string, by the name that the vendor's SDKs use. The Swagger file does not know it, and says that the server refuses unknown fields.
    /// </summary>
    public Optional<Secret> Url { get; init; }

    /// <summary>Another agent. Only the vendor's SDKs send it, with the same doubt as <see cref="Url"/>.</summary>
    public Optional<string> AgentId { get; init; }
}
