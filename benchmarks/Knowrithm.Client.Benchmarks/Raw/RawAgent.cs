using System.Text.Json;

namespace Knowrithm.Client.Benchmarks;

internal sealed class RawAgent
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Status { get; set; }

    public string? CompanyId { get; set; }

    public string? LlmSettingsId { get; set; }

    public string? ModelName { get; set; }

    public double? Temperature { get; set; }

    public int? MaxTokens { get; set; }

    public int? TotalConversations { get; set; }

    public int? TotalMessages { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public string? AvatarUrl { get; set; }

    public List<string>? Capabilities { get; set; }

    public List<string>? Languages { get; set; }

    public JsonElement? PersonalityTraits { get; set; }

    public JsonElement? OperatingHours { get; set; }

    public List<JsonElement>? Documents { get; set; }

    public List<JsonElement>? Databases { get; set; }

    public string? EmbedCode { get; set; }

    public double? AverageRating { get; set; }

    public DateTimeOffset? LastTrained { get; set; }
}
