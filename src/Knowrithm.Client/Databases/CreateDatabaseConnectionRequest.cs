using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A database for an agent to query.</summary>
public sealed record CreateDatabaseConnectionRequest
{
    /// <summary>The name, up to 100 characters; unique among yours.</summary>
    public required string Name { get; init; }

    /// <summary>The connection string, with a user who may only read: <c>postgresql://user:password@host/database</c>.</summary>
    public required Secret Url { get; init; }

    /// <summary>The type of database.</summary>
    public required DatabaseType DatabaseType { get; init; }

    /// <summary>The agent that queries it.</summary>
    public required string AgentId { get; init; }

    /// <summary>The further options of the driver; an object. Not a place for secrets: unlike <see cref="Url"/> it is printed as it is.</summary>
    public JsonElement? ConnectionParams { get; init; }

    /// <summary>Another company; for super-administrators. The vendor's SDKs send it, the Swagger file does not name it.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Another owner. The vendor's SDKs send it, the Swagger file does not name it.</summary>
    public string? UserId { get; init; }
}
