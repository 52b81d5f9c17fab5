using System.Text.Json.Serialization;

namespace Knowrithm.Client.Benchmarks;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RawPage))]
[JsonSerializable(typeof(RawAgent))]
[JsonSerializable(typeof(RawStatus))]
internal sealed partial class RawContext : JsonSerializerContext;
