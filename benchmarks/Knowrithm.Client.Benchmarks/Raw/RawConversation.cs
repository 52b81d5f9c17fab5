using System.Text.Json;

namespace Knowrithm.Client.Benchmarks;

/// <summary>What a careful team would write by hand: the documented fields, as plain properties.</summary>
internal sealed class RawConversation
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Status { get; set; }

    public string? AgentId { get; set; }

    public string? EntityId { get; set; }

    public string? EntityType { get; set; }

    public int? MessageCount { get; set; }

    public long? TotalTokens { get; set; }

    public string? ContextStrategy { get; set; }

    public int? MaxContextLength { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public DateTimeOffset? LastActivity { get; set; }

    public RawAgent? Agent { get; set; }

    public string? LeadId { get; set; }

    public List<JsonElement>? Messages { get; set; }

    public int? LeadSatisfaction { get; set; }

    public string? ConversionOutcome { get; set; }

    public List<string>? Tags { get; set; }

    public JsonElement? Metadata { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public DateTimeOffset? ArchivedAt { get; set; }
}
