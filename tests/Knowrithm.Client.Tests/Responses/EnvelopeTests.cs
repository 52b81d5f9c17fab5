using System.Collections;
using System.Text.Json.Nodes;

namespace Knowrithm.Client.Tests;

/// <summary>One table: what carries an entity or a list × what it is wrapped in × what is done to its values. All of it reads as the same object.</summary>
public sealed class EnvelopeTests
{
    private static readonly Dictionary<string, string> Entities = new()
    {
        [nameof(IAgentsApi.GetAgentAsync)] = "agent",
        [nameof(IAgentsApi.GetAgentByNameAsync)] = "agent",
        [nameof(IConversationsApi.CreateConversationAsync)] = "conversation",
        [nameof(ILeadsApi.GetLeadAsync)] = "lead",
        [nameof(IDatabasesApi.GetConnectionAsync)] = "connection",
        [nameof(IDatabasesApi.CreateConnectionAsync)] = "connection",
        [nameof(IDatabasesApi.CreateConnectionPlainAsync)] = "connection",
        [nameof(IDatabasesApi.UpdateConnectionAsync)] = "connection",
        [nameof(IDatabasesApi.UpdateConnectionPlainAsync)] = "connection",
        [nameof(IDatabasesApi.PatchConnectionAsync)] = "connection",
        [nameof(IDatabaseTablesApi.GetTableAsync)] = "table",
        [nameof(IWebsitesApi.RegisterSourceAsync)] = "website_source",
        [nameof(ILlmSettingsApi.GetSettingsAsync)] = "settings",
        [nameof(ILlmSettingsApi.ListAgentSettingsAsync)] = "settings",
        [nameof(IProvidersApi.GetProviderAsync)] = "provider",
        [nameof(IProvidersApi.GetModelAsync)] = "model",
    };

    // These have no key of their own: at the root in every source, or in data.
    private static readonly Dictionary<string, string> Bare = new()
    {
        [nameof(IAgentsApi.GetAgentStatsAsync)] = "stats",
        [nameof(IAgentsApi.GetEmbedCodeAsync)] = "embed",
        [nameof(IMonitoringApi.HealthCheckAsync)] = "health",
        [nameof(IDatabasesApi.TestConnectionAsync)] = "connection_test",
        [nameof(IDatabasesApi.GetSampleQueriesAsync)] = "sample_queries",
        [nameof(IDatabasesApi.GetSemanticSnapshotAsync)] = "snapshot",
        [nameof(IWebsitesApi.HandshakeAsync)] = "handshake",
        [nameof(IProvidersApi.ListSettingsProvidersAsync)] = "settings_providers",
    };

    private static readonly (string Method, string Kind, string Key)[] Pages =
    [
        (nameof(IAgentsApi.ListAgentsAsync), "agent", "agents"),
        (nameof(IConversationsApi.ListConversationsAsync), "conversation", "conversations"),
        (nameof(IConversationsApi.ListConversationsByAgentAsync), "conversation", "conversations"),
        (nameof(IConversationsApi.ListConversationsByEntityAsync), "conversation", "conversations"),
        (nameof(IConversationsApi.ListConversationsForEntityAsync), "conversation", "conversations"),
        (nameof(IConversationsApi.ListDeletedConversationsAsync), "conversation", "deleted_conversations"),
        (nameof(IConversationsApi.ListDeletedConversationsAsync), "conversation", "conversations"),
        (nameof(IConversationsApi.ListConversationMessagesAsync), "message", "messages"),
        (nameof(IMessagesApi.ListDeletedMessagesAsync), "message", "deleted_messages"),
        (nameof(IMessagesApi.ListDeletedMessagesAsync), "message", "messages"),
        (nameof(ILeadsApi.ListCompanyLeadsAsync), "lead", "leads"),
        (nameof(IDatabasesApi.ListConnectionsAsync), "connection", "connection"),
        (nameof(IDatabasesApi.ListConnectionsAsync), "connection", "connections"),
        (nameof(IDatabasesApi.ListConnectionsByAgentAsync), "connection", "connection"),
        (nameof(IDatabasesApi.ListDeletedConnectionsAsync), "connection", "deleted_connections"),
        (nameof(IDatabasesApi.ListDeletedConnectionsAsync), "connection", "connections"),
        (nameof(IDatabaseTablesApi.ListTablesAsync), "table", "tables"),
        (nameof(IDatabaseTablesApi.ListDeletedTablesAsync), "table", "deleted_tables"),
        (nameof(IWebsitesApi.ListSourcesAsync), "website_source", "website_sources"),
        (nameof(IWebsitesApi.ListSourcesAsync), "website_source", "sources"),
        (nameof(IWebsitesApi.ListSourcesByAgentAsync), "website_source", "website_sources"),
        (nameof(IWebsitesApi.ListSourcePagesAsync), "website_page", "pages"),
        (nameof(ILlmSettingsApi.ListCompanySettingsAsync), "settings", "settings"),
        (nameof(IProvidersApi.ListProvidersAsync), "provider", "providers"),
        (nameof(IProvidersApi.ListModelsAsync), "model", "models"),
    ];

    public static TheoryData<string, string, string> OfEntities => [.. Entities.SelectMany(static (pair, row) => Excerpt.Of(
        Envelopes.OfEntity.Select(envelope => (pair.Key, pair.Value, Envelopes.Fill(envelope.Text, Canonical.Of(pair.Value), pair.Value)))
            .Concat(Oddities.All.Select(oddity =>
                (pair.Key, pair.Value, Envelopes.Fill("""{"{2}":{0}}""", oddity.Apply(Canonical.Of(pair.Value)), pair.Value)))), row, 3))];

    public static TheoryData<string, string, string> OfBare => [.. Bare.SelectMany(static (pair, row) => Excerpt.Of(
        Envelopes.OfEntity.Where(static envelope => !envelope.Text.Contains("{2}", StringComparison.Ordinal)
            && !envelope.Text.Contains("{3}", StringComparison.Ordinal))
            .Select(envelope => (pair.Key, pair.Value, Envelopes.Fill(envelope.Text, Canonical.Of(pair.Value), "none")))
            .Concat(Oddities.All.Select(oddity => (pair.Key, pair.Value, oddity.Apply(Canonical.Of(pair.Value)).ToJsonString()))), row, 3))];

    public static TheoryData<string, string, string> OfLists => [.. Pages.SelectMany(static (page, row) => Excerpt.Of(
        Envelopes.OfList.Select(envelope => (page.Method, page.Kind, Envelopes.Fill(envelope.Text, Two(page.Kind), page.Key)))
            .Concat(Oddities.All.Select(oddity => (page.Method, page.Kind, Envelopes.Fill("""{"{2}":{0}}""", oddity.Apply(Two(page.Kind)), page.Key)))), row,
            3))];

    [Theory, MemberData(nameof(OfEntities)), MemberData(nameof(OfBare))]
    public async Task An_object_reads_the_same_whatever_it_comes_in(string method, string kind, string body)
    {
        var result = await Canonical.ReadAsync(Find(method), body);

        Canonical.AssertSame(Canonical.Of(kind), Canonical.Write(result));
    }

    [Theory, MemberData(nameof(OfLists))]
    public async Task A_list_reads_the_same_whatever_it_comes_in(string method, string kind, string body)
    {
        var page = (IEnumerable)await Canonical.ReadAsync(Find(method), body);

        Canonical.AssertSame(Two(kind), new JsonArray([.. page.Cast<object>().Select(Canonical.Write)]));
        dynamic figures = page;
        Assert.Equal(1, (int)figures.Number);
        Assert.False((bool)figures.HasNext);
    }

    [Theory]
    [InlineData("\uFEFF{0}")]
    [InlineData("\r\n\t {0} \n")]
    [InlineData("\uFEFF\n{0}\n")]
    public async Task A_byte_order_mark_and_space_around_the_body_do_not_matter(string around)
    {
        var agent = await Canonical.ReadAsync(Find(nameof(IAgentsApi.GetAgentAsync)),
            around.Replace("{0}", Canonical.Of("agent").ToJsonString(), StringComparison.Ordinal));

        Canonical.AssertSame(Canonical.Of("agent"), Canonical.Write(agent));
    }

    private static JsonArray Two(string kind)
    {
        var second = Canonical.Of(kind);
        second["id"] = "99";
        return new JsonArray(Canonical.Of(kind), second);
    }

    private static System.Reflection.MethodInfo Find(string method) => RouteTable.All.Single(route => route.Method.Name == method).Method;
}
