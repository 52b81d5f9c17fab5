using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>An activity on the platform.</summary>
[WireName("activity", "activities")]
public sealed class PlatformActivity : ApiObject, IIdentified
{
    /// <summary>The entry's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The type of activity.</summary>
    public string? Type { get; set; }

    /// <summary>The severity.</summary>
    public string? Severity { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The company that it belongs to, if any.</summary>
    public string? CompanyId { get; set; }

    /// <summary>That company's name.</summary>
    public string? CompanyName { get; set; }

    /// <summary>The user who caused it, if any.</summary>
    public string? ActorUserId { get; set; }

    /// <summary>The address of its page in Knowrithm.</summary>
    public string? TargetUrl { get; set; }

    /// <summary>The time of the event.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
