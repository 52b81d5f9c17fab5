using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Webhooks;

/// <summary>What a webhook tells. An open set: a name that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<WebhookEventType>))]
[TypeConverter(typeof(OpenEnumTypeConverter<WebhookEventType>))]
public readonly record struct WebhookEventType : IOpenEnum<WebhookEventType>
{
    private static readonly WebhookEventType[] KnownValues =
    [
        AgentCreated, AgentUpdated, ConversationStarted, ConversationEnded, MessageReceived, MessageSent,
        LeadCreated, LeadUpdated, LeadStatusUpdated, LeadRegistered, DocumentProcessed,
    ];

    private readonly string? _value;

    /// <summary>An event by its name on the wire.</summary>
    /// <param name="value">For example <c>lead.created</c>.</param>
    public WebhookEventType(string value) => _value = value;

    /// <summary>The name on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>An agent was made.</summary>
    public static WebhookEventType AgentCreated => new(Values.AgentCreated);

    /// <summary>An agent was changed.</summary>
    public static WebhookEventType AgentUpdated => new(Values.AgentUpdated);

    /// <summary>A conversation began.</summary>
    public static WebhookEventType ConversationStarted => new(Values.ConversationStarted);

    /// <summary>A conversation was closed, or deleted for now.</summary>
    public static WebhookEventType ConversationEnded => new(Values.ConversationEnded);

    /// <summary>Somebody wrote to an agent.</summary>
    public static WebhookEventType MessageReceived => new(Values.MessageReceived);

    /// <summary>An agent answered.</summary>
    public static WebhookEventType MessageSent => new(Values.MessageSent);

    /// <summary>A lead was made.</summary>
    public static WebhookEventType LeadCreated => new(Values.LeadCreated);

    /// <summary>A lead was changed.</summary>
    public static WebhookEventType LeadUpdated => new(Values.LeadUpdated);

    /// <summary>A lead's status was changed.</summary>
    public static WebhookEventType LeadStatusUpdated => new(Values.LeadStatusUpdated);

    /// <summary>A visitor registered as a lead.</summary>
    public static WebhookEventType LeadRegistered => new(Values.LeadRegistered);

    /// <summary>A document was processed, well or badly.</summary>
    public static WebhookEventType DocumentProcessed => new(Values.DocumentProcessed);

    static ReadOnlySpan<WebhookEventType> IOpenEnum<WebhookEventType>.Known => KnownValues;

    static WebhookEventType IOpenEnum<WebhookEventType>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(WebhookEventType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The name on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known names, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>agent.created</c></summary>
        public const string AgentCreated = "agent.created";

        /// <summary><c>agent.updated</c></summary>
        public const string AgentUpdated = "agent.updated";

        /// <summary><c>conversation.started</c></summary>
        public const string ConversationStarted = "conversation.started";

        /// <summary><c>conversation.ended</c></summary>
        public const string ConversationEnded = "conversation.ended";

        /// <summary><c>message.received</c></summary>
        public const string MessageReceived = "message.received";

        /// <summary><c>message.sent</c></summary>
        public const string MessageSent = "message.sent";

        /// <summary><c>lead.created</c></summary>
        public const string LeadCreated = "lead.created";

        /// <summary><c>lead.updated</c></summary>
        public const string LeadUpdated = "lead.updated";

        /// <summary><c>lead.status.updated</c></summary>
        public const string LeadStatusUpdated = "lead.status.updated";

        /// <summary><c>lead.registered</c></summary>
        public const string LeadRegistered = "lead.registered";

        /// <summary><c>document.processed</c></summary>
        public const string DocumentProcessed = "document.processed";
    }
}
