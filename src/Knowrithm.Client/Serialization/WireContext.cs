using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// What agents, conversations, leads and tasks put on the wire. Each resource area has such a class, listed in <see cref="Wire"/>: the types that are read
/// or written (a list needs its own line), and in <see cref="AddShapes"/> those that come as a page or an operation. Naming and converters are those of this one.
/// </summary>
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
[JsonSerializable(typeof(UntypedResult))]
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
internal sealed partial class WireContext : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes
        .Add(new TaskShape())
        .Page<Agent>().Page<Conversation>().Page<Message>().Page<Lead>()
        .Operation<Agent>().Operation<AgentTest>().Operation<AgentReceipt>()
        .Operation<Lead>().Operation<LeadReceipt>().Operation<LeadRegistration>()
        .Operation<UntypedResult>().Operation<ChatReply>().Operation<SystemMetricReceipt>();
}
