namespace Knowrithm.Client.Webhooks;

/// <summary>An event that kept failing. It prints no content.</summary>
public sealed class WebhookDeadLetter
{
    /// <summary>Its id among the dead letters.</summary>
    public string Id { get; init; } = "";

    /// <summary>The event's <see cref="KnowrithmEvent.DeduplicationKey"/>.</summary>
    public string Key { get; init; } = "";

    /// <summary>The body as it was signed: <see cref="KnowrithmEvent.Parse"/> reads it.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The delivery's <c>X-Knowrithm-Request-Id</c>; null when there was none.</summary>
    public string? RequestId { get; init; }

    /// <summary>When it arrived.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset BuriedAt { get; init; }

    /// <summary>How many runs it had.</summary>
    public int Runs { get; init; }

    /// <summary>The handlers that are not done with it.</summary>
    public IReadOnlyList<string> Handlers { get => field ?? []; init; } = [];

    /// <summary>The last failure: its type and message, cut after 1,000 characters.</summary>
    public string Error { get; init; } = "";

    /// <summary>Id, key, runs and handlers.</summary>
    public override string ToString() => $"{Id} {Key}, {Runs} runs of {string.Join(", ", Handlers)}";
}
