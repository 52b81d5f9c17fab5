using System.Text.Json.Serialization;

namespace Knowrithm.Client.AotApp.Bare;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AgentList))]
internal sealed partial class BareContext : JsonSerializerContext;
