using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>A write of a user, as the log of requests has it: the sandbox has no other audit log.</summary>
internal sealed record AuditEvent(SandboxRequest Request, User Actor, string EntityType, string? EntityId, string Verb)
{
    private static readonly string[] Queries = ["search", "chat", "test", "text_to_sql"];

    private static readonly string[] Grants = ["role", "status"];

    public string Type => $"{EntityType}.{Verb}";

    public string Category => this switch
    {
        { Request.Route: { } route } when route.StartsWith("/api/v1/auth/", StringComparison.Ordinal) => "auth",
        _ when Queries.Contains(Verb) => "query",
        { EntityType: "document" or "chunk" or "website_source" } => "document",
        { EntityType: "user" or "company" or "system_metric" } => "admin",
        _ => EntityType,
    };

    public string Risk => this switch
    {
        { Request.Method: "DELETE" } or { EntityType: "api_key" } => "high",
        _ when Grants.Contains(Verb) => "high",
        { Request.Method: "PUT" or "PATCH" } => "medium",
        _ => "low",
    };

    public string Description => $"{Actor.Username}: {Request.Method} {Request.Path}";

    public bool Is(string? type, string? category, string? risk, string? companyId) =>
        (type ?? Type) == Type && (category ?? Category) == Category && (risk ?? Risk) == Risk
        && (companyId ?? Actor.CompanyId).Equals(Actor.CompanyId, StringComparison.OrdinalIgnoreCase);

    public JsonObject ToJson(World world) => new()
    {
        ["id"] = Request.Id,
        ["timestamp"] = world.Clock.Text(Request.ReceivedAt),
        ["event_type"] = Type,
        ["event_category"] = Category,
        ["description"] = Description,
        ["entity_type"] = EntityType,
        ["entity_id"] = EntityId,
        ["risk_level"] = Risk,
        ["user_id"] = Actor.Id,
        ["company_id"] = Actor.CompanyId,
        ["ip_address"] = Request.Ip,
    };
}
