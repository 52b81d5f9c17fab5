using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What super-administrators put on the wire.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<SuperAdminCompany>))]
[JsonSerializable(typeof(IReadOnlyList<SuperAdminDocument>))]
[JsonSerializable(typeof(IReadOnlyList<PlatformActivity>))]
[JsonSerializable(typeof(CompanyAnalytics))]
[JsonSerializable(typeof(SuperAdminReceipt))]
[JsonSerializable(typeof(SuperAdminCreateCompanyRequest))]
[JsonSerializable(typeof(SuperAdminUpdateCompanyRequest))]
[JsonSerializable(typeof(SuperAdminCreateUserRequest))]
[JsonSerializable(typeof(SuperAdminUpdateUserRequest))]
[JsonSerializable(typeof(SuperAdminUpdateAgentRequest))]
[JsonSerializable(typeof(PlatformOverview))]
[JsonSerializable(typeof(CompanyGrowth))]
[JsonSerializable(typeof(AgentBuckets))]
[JsonSerializable(typeof(StorageSnapshot))]
[JsonSerializable(typeof(PlatformUserGrowth))]
[JsonSerializable(typeof(PlatformUserEngagement))]
[JsonSerializable(typeof(CompanyRanking))]
[JsonSerializable(typeof(PlatformConversations))]
[JsonSerializable(typeof(PlatformDocuments))]
[JsonSerializable(typeof(PlatformUsage))]
[JsonSerializable(typeof(PlatformActivityTrends))]
[JsonSerializable(typeof(PlatformSystemHealth))]
[JsonSerializable(typeof(AgentPerformanceTrends))]
[JsonSerializable(typeof(PlatformChanges))]
[JsonSerializable(typeof(PlatformRetention))]
[JsonSerializable(typeof(PlatformComparison))]
internal sealed partial class SuperAdminWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes
        .Page<SuperAdminCompany>().Page<SuperAdminDocument>().Page<PlatformActivity>();
}
