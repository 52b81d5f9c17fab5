using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>Changes to a connection. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateDatabaseConnectionRequest
{
    /// <summary>Its name, up to 100 characters; unique among yours.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The connection string, by the Swagger file's name: <c>new Secret("postgresql://…")</c>. The vendor's SDKs call it <see cref="Url"/>; set one of the two.</summary>
    public Optional<Secret> ConnectionString { get; init; }

    /// <summary>What kind of database it is.</summary>
    public Optional<DatabaseType?> DatabaseType { get; init; }

    /// <summary>Further options of the driver; an object. No place for secrets: it is printed as it is.</summary>
    public Optional<JsonElement?> ConnectionParams { get; init; }

    /// <summary>Whether it is used.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Connections that are kept open; at least 1.</summary>
    public Optional<int?> PoolSize { get; init; }

    /// <summary>Connections beyond <see cref="PoolSize"/> under load; 0 for none.</summary>
    public Optional<int?> MaxOverflow { get; init; }

    /// <summary>The connection string, by the name that the vendor's SDKs give it. The Swagger file does not know it, and says that the server refuses what it does not know.</summary>
    public Optional<Secret> Url { get; init; }

    /// <summary>Another agent. Only the vendor's SDKs send it, with the same doubt as <see cref="Url"/>.</summary>
    public Optional<string> AgentId { get; init; }
}
