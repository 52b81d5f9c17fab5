using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.CatchHook;

/// <summary>Reads <c>catch-hooks.json</c>, and says everything that is wrong with it at once, in words for its author.</summary>
internal static class HookParser
{
    private static readonly string[] KnownEvents =
    [
        WebhookEventType.Values.AgentCreated, WebhookEventType.Values.AgentUpdated, WebhookEventType.Values.ConversationStarted,
            WebhookEventType.Values.ConversationEnded,
        WebhookEventType.Values.MessageReceived, WebhookEventType.Values.MessageSent, WebhookEventType.Values.LeadCreated, WebhookEventType.Values.LeadUpdated,
        WebhookEventType.Values.LeadStatusUpdated, WebhookEventType.Values.LeadRegistered, WebhookEventType.Values.DocumentProcessed,
    ];

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static IReadOnlyList<Hook> Parse(ReadOnlyMemory<byte> json, IReadOnlyCollection<string> addresses, List<string> problems)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException e)
        {
            problems.Add($"line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}: this is not JSON; look for a missing comma or quotation mark " +
                $"there or just before");
            return [];
        }
        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("hooks", out var list)
                || list.ValueKind != JsonValueKind.Array)
            {
                problems.Add("there is no list \"hooks\": the file begins with { \"hooks\": [ and ends with ] }");
                return [];
            }
            var hooks = list.EnumerateArray().Select((hook, i) => One(hook, i + 1, addresses, problems)).OfType<Hook>().ToList();
            problems.AddRange(hooks.GroupBy(static hook => hook.Name, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1)
                .Select(static group => $"two hooks are named \"{group.Key}\""));
            return hooks;
        }
    }

    private static Hook? One(JsonElement hook, int number, IReadOnlyCollection<string> addresses, List<string> problems)
    {
        var name = hook.ValueKind == JsonValueKind.Object && hook.TryGetProperty("name", out var given) && given.ValueKind == JsonValueKind.String
            ? given.GetString()! : "";
        if (name.Length == 0)
        {
            problems.Add($"hook {number} has no \"name\"");
            return null;
        }
        if (!addresses.Contains(name, StringComparer.OrdinalIgnoreCase))
            problems.Add($"hook \"{name}\": its address is missing; set Connectors:CatchHook:Urls:{name}");
        return new(name, Events(hook, name, problems), Fields(hook, name, problems));
    }

    private static List<string> Events(JsonElement hook, string name, List<string> problems)
    {
        var events = hook.TryGetProperty("events", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray()
            .Select(static each => each.ToString()).ToList() : [];
        if (events.Count == 0) problems.Add($"hook \"{name}\": \"events\" must be a list such as [ \"lead.created\" ]");
        foreach (var unknown in events.Except(KnownEvents, StringComparer.OrdinalIgnoreCase))
            problems.Add($"hook \"{name}\": there is no event \"{unknown}\"; did you mean \"{KnownEvents.MinBy(known => Distance(known, unknown))}\"?");
        return events;
    }

    private static Dictionary<string, FieldTemplate> Fields(JsonElement hook, string name, List<string> problems)
    {
        var fields = new Dictionary<string, FieldTemplate>();
        if (!hook.TryGetProperty("fields", out var given) || given.ValueKind != JsonValueKind.Object || !given.EnumerateObject().Any())
        {
            problems.Add($"hook \"{name}\": \"fields\" must list at least one field, such as {{ \"E-mail\": \"{{data.email}}\" }}");
            return fields;
        }
        foreach (var field in given.EnumerateObject())
        {
            try
            {
                if (field.Value.ValueKind != JsonValueKind.String) throw new FormatException("its value must stand in quotation marks");
                if (!fields.TryAdd(field.Name, FieldTemplate.Parse(field.Value.GetString()!))) throw new FormatException("it is there twice");
            }
            catch (FormatException e)
            {
                problems.Add($"hook \"{name}\", field \"{field.Name}\": {e.Message}");
            }
        }
        return fields;
    }

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
