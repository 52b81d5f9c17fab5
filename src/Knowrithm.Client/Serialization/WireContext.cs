using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>Generated metadata of everything that is read or written. A list needs its own line, or it is read item by item.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(LenientStringConverter), typeof(LenientListConverter), typeof(LenientInt32Converter), typeof(LenientInt64Converter),
        typeof(LenientDoubleConverter), typeof(LenientBooleanConverter), typeof(LenientDateConverter), typeof(WireSecretConverter),
    ])]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(IReadOnlyList<JsonElement>))]
[JsonSerializable(typeof(KnowrithmTask))]
[JsonSerializable(typeof(TaskAcknowledgement))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(SystemMetricReceipt))]
[JsonSerializable(typeof(IReadOnlyList<Agent>))]
[JsonSerializable(typeof(AgentStats))]
[JsonSerializable(typeof(AgentTest))]
[JsonSerializable(typeof(AgentReceipt))]
[JsonSerializable(typeof(EmbedCode))]
[JsonSerializable(typeof(CreateAgentRequest))]
[JsonSerializable(typeof(CreateAgentWithIdsRequest))]
[JsonSerializable(typeof(UpdateAgentRequest))]
[JsonSerializable(typeof(CloneAgentRequest))]
[JsonSerializable(typeof(TestAgentRequest))]
[JsonSerializable(typeof(IReadOnlyList<Conversation>))]
[JsonSerializable(typeof(ConversationReceipt))]
[JsonSerializable(typeof(CreateConversationRequest))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(MessageReceipt))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(ChatReply))]
[JsonSerializable(typeof(IReadOnlyList<Lead>))]
[JsonSerializable(typeof(LeadReceipt))]
[JsonSerializable(typeof(LeadRegistration))]
[JsonSerializable(typeof(CreateLeadRequest))]
[JsonSerializable(typeof(UpdateLeadRequest))]
[JsonSerializable(typeof(RegisterLeadRequest))]
[JsonSerializable(typeof(IReadOnlyList<Document>))]
internal sealed partial class WireContext : JsonSerializerContext;
