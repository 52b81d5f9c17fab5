using Knowrithm.Client.SuperAdmin;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// What comes as a page, as an operation or in a form of its own, by resource. Its metadata, and that of lists, is in <see cref="WireContext"/>.
/// </summary>
internal static class WireShapes
{
    public static ShapeTable Make() => new ShapeTable()
        // Addresses
        .Page<Address>().Operation<Address>()
        // Administration
        .Page<User>().Page<AuditLogEntry>()
        // Agents
        .Page<Agent>().Operation<Agent>().Operation<AgentTest>().Operation<AgentReceipt>()
        // Analytics
        .Add(static () => new ExportShape()).Operation<AnalyticsExport>()
        // ApiKeys
        .Page<ApiKey>()
        // Auth
        .Operation<KnowrithmSession>().Operation<UserRegistration>().Operation<LogOutReceipt>()
        // Companies
        .Operation<Company>()
        // Conversations
        .Page<Conversation>()
        // Databases
        .Page<DatabaseConnection>().Operation<DatabaseConnection>().Operation<DatabaseConnectionReceipt>().Operation<TextToSqlResult>()
        .Page<DatabaseTable>().Operation<DatabaseTable>().Operation<DatabaseTableReceipt>()
        // Documents
        .Page<Document>().Page<DocumentChunk>()
        // Geography
        .Page<Country>().Operation<Country>()
        .Page<State>().Operation<State>()
        .Page<City>().Operation<City>()
        // Leads
        .Page<Lead>().Operation<Lead>().Operation<LeadReceipt>().Operation<LeadRegistration>()
        // LlmSettings
        .Page<LlmSettings>().Operation<LlmSettings>().Operation<LlmSettingsReceipt>().Operation<LlmSettingsTest>()
        // Messages
        .Page<Message>().Operation<ChatReply>()
        // Monitoring
        .Operation<SystemMetricReceipt>()
        // Operations
        .Add(static () => new TaskShape()).Operation<UntypedResult>()
        // Providers
        .Page<Provider>().Page<ProviderModel>().Operation<ProviderReceipt>().Operation<ProviderModelReceipt>()
        // SuperAdmin
        .Page<SuperAdminCompany>().Page<SuperAdminDocument>().Page<PlatformActivity>()
        // Users
        .Operation<User>()
        // Websites
        .Page<WebsiteSource>().Page<WebsitePage>().Operation<WebsiteCrawl>().Operation<WebsiteSourceReceipt>()
        // Widget
        .Add(static () => new TextShape<WidgetScript>(static text => new(text), null, acceptsMarkup: false))
        .Add(static () => new TextShape<WidgetTestPage>(static text => new() { Html = text }, static json => new() { Json = json }, acceptsMarkup: true))
        .Operation<WidgetTestPage>();
}
