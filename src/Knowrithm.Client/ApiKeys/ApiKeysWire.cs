using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What API keys and their analytics put on the wire.</summary>
[JsonSerializable(typeof(IReadOnlyList<ApiKey>))]
[JsonSerializable(typeof(CreatedApiKey))]
[JsonSerializable(typeof(ApiKeyReceipt))]
[JsonSerializable(typeof(CredentialValidation))]
[JsonSerializable(typeof(CreateApiKeyRequest))]
[JsonSerializable(typeof(ApiKeyOverview))]
[JsonSerializable(typeof(ApiKeyUsageTrends))]
[JsonSerializable(typeof(ApiKeyTopEndpoints))]
[JsonSerializable(typeof(ApiKeyPerformanceReport))]
[JsonSerializable(typeof(ApiKeyErrorAnalysis))]
[JsonSerializable(typeof(ApiKeyRateLimitAnalysis))]
[JsonSerializable(typeof(ApiKeyDetailedUsage))]
internal sealed partial class ApiKeysWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes.Page<ApiKey>();
}
