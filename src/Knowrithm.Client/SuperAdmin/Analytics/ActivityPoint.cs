namespace Knowrithm.Client.SuperAdmin;

/// <summary>The number of events in one hour, day or week.</summary>
public sealed class ActivityPoint : ApiObject
{
    /// <summary>The hour, day or week, as the server writes it.</summary>
    public string? Timestamp { get; set; }

    /// <summary>The number of events.</summary>
    public int? EventCount { get; set; }
}
