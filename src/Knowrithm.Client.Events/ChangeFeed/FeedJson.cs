using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Events;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FeedPosition))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class FeedJson : JsonSerializerContext;
