using System.Text.Json.Serialization;
using Knowrithm.Client.SuperAdmin;

namespace Knowrithm.Client.Serialization;

/// <summary>What accounts, their settings and their reports are read from and written to, by resource; with the options of <see cref="WireContext"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(LenientStringConverter), typeof(LenientListConverter), typeof(LenientInt32Converter), typeof(LenientInt64Converter),
        typeof(LenientDoubleConverter), typeof(LenientBooleanConverter), typeof(LenientDateConverter), typeof(WireSecretConverter),
    ])]
// Addresses
[JsonSerializable(typeof(IReadOnlyList<Address>))]
[JsonSerializable(typeof(CreateAddressRequest))]
// Administration
[JsonSerializable(typeof(IReadOnlyList<User>))]
[JsonSerializable(typeof(IReadOnlyList<AuditLogEntry>))]
[JsonSerializable(typeof(SystemMetrics))]
[JsonSerializable(typeof(UpsertSystemConfigurationRequest))]
// Analytics
[JsonSerializable(typeof(Dashboard))]
[JsonSerializable(typeof(AgentAnalytics))]
[JsonSerializable(typeof(AgentPerformanceComparison))]
[JsonSerializable(typeof(AgentUsage))]
[JsonSerializable(typeof(ConversationAnalytics))]
[JsonSerializable(typeof(LeadAnalytics))]
[JsonSerializable(typeof(UsageMetrics))]
[JsonSerializable(typeof(AnalyticsRows))]
[JsonSerializable(typeof(ExportRequest))]
// ApiKeys
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
// Auth
[JsonSerializable(typeof(KnowrithmSession))]
[JsonSerializable(typeof(UserRegistration))]
[JsonSerializable(typeof(CurrentUser))]
[JsonSerializable(typeof(LogOutReceipt))]
[JsonSerializable(typeof(LogInRequest))]
[JsonSerializable(typeof(RegisterAdminRequest))]
[JsonSerializable(typeof(CreateUserRequest))]
[JsonSerializable(typeof(SendVerificationEmailRequest))]
[JsonSerializable(typeof(VerifyEmailRequest))]
// Companies
[JsonSerializable(typeof(Company))]
[JsonSerializable(typeof(CompanyStatistics))]
[JsonSerializable(typeof(CreateCompanyRequest))]
[JsonSerializable(typeof(UpdateCompanyRequest))]
[JsonSerializable(typeof(CompanyIdsRequest))]
[JsonSerializable(typeof(CascadeDeleteCompanyRequest))]
// Databases
[JsonSerializable(typeof(IReadOnlyList<DatabaseConnection>))]
[JsonSerializable(typeof(DatabaseConnectionTest))]
[JsonSerializable(typeof(DatabaseConnectionReceipt))]
[JsonSerializable(typeof(IReadOnlyList<DatabaseTable>))]
[JsonSerializable(typeof(DatabaseTableReceipt))]
[JsonSerializable(typeof(TextToSqlResult))]
[JsonSerializable(typeof(DatabaseSampleQueries))]
[JsonSerializable(typeof(SemanticSnapshot))]
[JsonSerializable(typeof(CreateDatabaseConnectionRequest))]
[JsonSerializable(typeof(UpdateDatabaseConnectionRequest))]
[JsonSerializable(typeof(ExportDatabaseRequest))]
[JsonSerializable(typeof(TextToSqlRequest))]
// Geography
[JsonSerializable(typeof(IReadOnlyList<Country>))]
[JsonSerializable(typeof(IReadOnlyList<State>))]
[JsonSerializable(typeof(IReadOnlyList<City>))]
[JsonSerializable(typeof(CreateCountryRequest))]
[JsonSerializable(typeof(UpdateCountryRequest))]
[JsonSerializable(typeof(CreateStateRequest))]
[JsonSerializable(typeof(UpdateStateRequest))]
[JsonSerializable(typeof(CreateCityRequest))]
[JsonSerializable(typeof(UpdateCityRequest))]
// LlmSettings
[JsonSerializable(typeof(IReadOnlyList<LlmSettings>))]
[JsonSerializable(typeof(LlmSettingsReceipt))]
[JsonSerializable(typeof(LlmSettingsTest))]
[JsonSerializable(typeof(CreateLlmSettingsRequest))]
[JsonSerializable(typeof(CreateLlmSettingsWithIdsRequest))]
[JsonSerializable(typeof(UpdateLlmSettingsRequest))]
[JsonSerializable(typeof(TestLlmSettingsRequest))]
// Providers
[JsonSerializable(typeof(IReadOnlyList<Provider>))]
[JsonSerializable(typeof(IReadOnlyList<ProviderModel>))]
[JsonSerializable(typeof(ProviderReceipt))]
[JsonSerializable(typeof(ProviderModelReceipt))]
[JsonSerializable(typeof(SettingsProviders))]
[JsonSerializable(typeof(CreateProviderRequest))]
[JsonSerializable(typeof(UpdateProviderRequest))]
[JsonSerializable(typeof(CreateModelRequest))]
[JsonSerializable(typeof(UpdateModelRequest))]
[JsonSerializable(typeof(ImportProvidersRequest))]
// SuperAdmin
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
// Users
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(UpdateProfileRequest))]
[JsonSerializable(typeof(UpdateUserRoleRequest))]
[JsonSerializable(typeof(UpdateUserStatusRequest))]
internal sealed partial class AccountContext : JsonSerializerContext;
