using System.Globalization;
using System.Text.Json.Nodes;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Something in a list: an id and a text that changes, whatever it is.</summary>
internal sealed class ListItem
{
    public required string Kind { get; init; }

    public required string Id { get; init; }

    public string Text { get; set; } = "";

    public string? Status { get; set; }

    public int Counter { get; set; }

    public string? Parent { get; init; }

    public bool IsDeleted { get; set; }

    /// <summary>Where it is in a list that has no order of its own.</summary>
    public int Place { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Fields beside those, or in their place.</summary>
    public Dictionary<string, string> More { get; init; } = [];

    public ListItem Copy() => (ListItem)MemberwiseClone();

    public JsonObject ToJson(bool hasUpdatedAt)
    {
        var json = new JsonObject { ["id"] = Id, ["created_at"] = Wire(CreatedAt) };
        if (hasUpdatedAt && Kind is not ("messages" or "documents")) json["updated_at"] = Wire(UpdatedAt);
        switch (Kind)
        {
            case "leads":
                (json["notes"], json["status"], json["last_activity"]) = (Text, Status, Counter == 0 ? null : Wire(CreatedAt.AddSeconds(Counter)));
                break;
            case "agents":
                (json["name"], json["status"], json["total_messages"]) = (Text, Status, Counter);
                break;
            case "documents":
                (json["title"], json["status"]) = (Text, Status);
                break;
            case "conversations":
                (json["title"], json["status"], json["message_count"], json["agent_id"]) = (Text, Status, Counter, "agent-x");
                if (hasUpdatedAt) json["last_activity"] = Wire(UpdatedAt);
                break;
            default:
                (json["content"], json["role"], json["conversation_id"]) = (Text, Counter % 2 == 0 ? "user" : "assistant", Parent);
                break;
        }
        foreach (var (name, value) in More) json[name] = JsonNode.Parse(value);
        return json;
    }

    private static string Wire(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}
