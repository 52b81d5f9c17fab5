using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// What is read or written, by resource (a list needs its own line); <see cref="WireShapes"/> has what comes as a page or an operation. Here is what most
/// applications use, <see cref="AccountContext"/> has the rest: a program's first call waits until the whole of a context is loaded. There is not one for each
/// resource: what several resources share is in each of them.
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
[JsonSerializable(typeof(string[]))]
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
// Documents
[JsonSerializable(typeof(IReadOnlyList<DocumentChunk>))]
[JsonSerializable(typeof(DocumentReceipt))]
[JsonSerializable(typeof(DocumentChunkReceipt))]
[JsonSerializable(typeof(BulkDeleteDocumentsRequest))]
[JsonSerializable(typeof(UploadResult))]
// Search
[JsonSerializable(typeof(SearchDocumentsRequest))]
[JsonSerializable(typeof(SearchDatabaseRequest))]
[JsonSerializable(typeof(DocumentSearchResult))]
[JsonSerializable(typeof(DatabaseSearchResult))]
// Websites
[JsonSerializable(typeof(IReadOnlyList<WebsiteSource>))]
[JsonSerializable(typeof(IReadOnlyList<WebsitePage>))]
[JsonSerializable(typeof(WebsiteCrawl))]
[JsonSerializable(typeof(WebsiteSourceReceipt))]
[JsonSerializable(typeof(WebsiteHandshake))]
[JsonSerializable(typeof(RegisterWebsiteSourceRequest))]
[JsonSerializable(typeof(TriggerCrawlRequest))]
[JsonSerializable(typeof(WebsiteHandshakeRequest))]
// Widget
[JsonSerializable(typeof(RenderTestPageRequest))]
internal sealed partial class WireContext : JsonSerializerContext;
