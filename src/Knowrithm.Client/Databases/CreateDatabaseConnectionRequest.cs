using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A database for an agent to ask.</summary>
public sealed record CreateDatabaseConnectionRequest
{
    /// <summary>Its name, up to 100 characters; unique among yours.</summary>
    public required string Name { get; init; }

    /// <summary>The connection string, with a user who may only read: <c>postgresql://user:password@host/database</c>.</summary>
    public required Secret Url { get; init; }

    /// <summary>What kind of database it is.</summary>
    public required DatabaseType DatabaseType { get; init; }

    /// <summary>The agent that asks it.</summary>
    public required string AgentId { get; init; }

    /// <summary>Further options of the driver; an object. No place for secrets: unlike <see cref="Url"/> it is printed as it is.</summary>
    public JsonElement? ConnectionParams { get; init; }

    /// <summary>Another company; for super-administrators. The vendor's SDKs send it, the Swagger file does not name it.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Another owner. The vendor's SDKs send it, the Swagger file does not name it.</summary>
    public string? UserId { get; init; }
}
