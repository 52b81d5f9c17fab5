using System.Collections.Frozen;

namespace Knowrithm.Sandbox;

/// <summary>What users changed, and asked agents and documents: their successful writes among the requests that the log keeps.</summary>
internal static class AuditTrail
{
    private static readonly FrozenDictionary<string, string> Nouns = new Dictionary<string, string>
    {
        ["address"] = "address",
        ["agent"] = "agent",
        ["agents"] = "agent",
        ["api-keys"] = "api_key",
        ["auth"] = "user",
        ["chunk"] = "chunk",
        ["city"] = "city",
        ["companies"] = "company",
        ["company"] = "company",
        ["conversation"] = "conversation",
        ["country"] = "country",
        ["database"] = "database_connection",
        ["database-connection"] = "database_connection",
        ["document"] = "document",
        ["documents"] = "document",
        ["lead"] = "lead",
        ["message"] = "message",
        ["messages"] = "message",
        ["models"] = "model",
        ["profile"] = "user",
        ["providers"] = "provider",
        ["settings"] = "settings",
        ["source"] = "website_source",
        ["state"] = "state",
        ["system-metric"] = "system_metric",
        ["table"] = "database_table",
        ["user"] = "user",
        ["users"] = "user",
        ["website"] = "website_source",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Prefixes = ["api", "v1", "sdk", "super-admin"];

    /// <summary>Newest first.</summary>
    public static IEnumerable<AuditEvent> Audited(this World world) =>
        world.Requests.Answered().AsEnumerable().Reverse()
            .Where(r => r is { Actor: not null, Route: not null, StatusCode: < 400, Method: not "GET" }).Select(Read);

    private static AuditEvent Read(SandboxRequest request)
    {
        string[] template = [.. request.Route!.Split('/', StringSplitOptions.RemoveEmptyEntries).Except(Prefixes)];
        var (literals, path) = (template.Where(s => s[0] != '{').ToList(), Router.Normalize(request.Path).Split('/'));
        var noun = literals.FindLast(Nouns.ContainsKey);
        var verb = literals.FindLast(s => !Nouns.ContainsKey(s)) ?? request.Method switch { "POST" => "created", "DELETE" => "deleted", _ => "updated" };
        // The last parameter of the route names the entity, as many segments from the end of the path as from the end of the route.
        var parameter = Array.FindLastIndex(template, s => s[0] == '{');
        var id = parameter < 0 ? null : Uri.UnescapeDataString(path[^(template.Length - parameter)]);
        return new(request, request.Actor!, noun is null ? literals[0].Replace('-', '_') : Nouns[noun], id, verb.Replace('-', '_'));
    }
}
